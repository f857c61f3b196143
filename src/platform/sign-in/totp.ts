import { Secret, TOTP } from "otpauth";
import { derivedToken, openSecret, sealSecret } from "./secret";

/** One step of RFC 6238 in seconds; a code of the step before or after is taken too, for clocks that differ. */
const period = 30;
const purpose = "totp";

/** Makes a secret for an authenticator app, sealed for the database. */
export function newTotpSecret(): string {
  return sealSecret(purpose, new Secret({ size: 20 }).base32);
}

/**
 * Makes the secret that belongs to one enrolment, sealed: the same at every call, so that a page which is drawn again
 * still shows what somebody has just scanned.
 */
export function totpSecretFor(enrolment: string): string {
  const bytes = Buffer.from(derivedToken("totp enrolment", enrolment), "base64url");
  return sealSecret(purpose, new Secret({ buffer: new Uint8Array(bytes.subarray(0, 20)).buffer }).base32);
}

/** Writes a sealed secret as a person types it (base32) and as an authenticator scans it; undefined when not ours. */
export function totpEnrolment(sealed: string, issuer: string, account: string) {
  const secret = openSecret(purpose, sealed);
  if (!secret) return undefined;
  return { secret, uri: new TOTP({ issuer, label: account, secret, period }).toString() };
}

/** Finds the time step to which a code belongs; undefined for a wrong code. */
export function totpStep(sealed: string, code: string, now: Date): bigint | undefined {
  const secret = openSecret(purpose, sealed);
  const token = code.replace(/\s/g, "");
  if (!secret || !/^\d{6}$/.test(token)) return undefined;
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period }).validate({
    token,
    timestamp: now.getTime(),
    window: 1,
  });
  return delta === null ? undefined : BigInt(Math.floor(now.getTime() / 1000 / period) + delta);
}
