import { Secret, TOTP } from "otpauth";
import { openSecret, sealSecret } from "./secret";

/** One step of RFC 6238 in seconds; a code of the step before or after is taken too, for clocks that differ. */
const period = 30;
const purpose = "totp";

/** Makes a secret for an authenticator app, sealed for the database. */
export function newTotpSecret(): string {
  return sealSecret(purpose, new Secret({ size: 20 }).base32);
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
