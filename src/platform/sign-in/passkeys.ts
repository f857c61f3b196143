import { createPublicKey } from "node:crypto";
import { verifyAuthenticationResponse, verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeClientDataJSON, decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";
import type { z } from "zod";
import {
  challengeSeconds,
  type MadePasskey,
  type PasskeySignature,
  passkeyAlgorithms,
  passkeyDomain,
} from "@/core/access/passkeys";
import { environment } from "@/platform/environment";

/** What a browser needs to let a device make a passkey (PublicKeyCredentialCreationOptionsJSON). */
export type MakingOptions = ReturnType<typeof makingOptions>;
/** What a browser needs to let a passkey sign (PublicKeyCredentialRequestOptionsJSON). */
export type SigningOptions = NonNullable<ReturnType<typeof signingOptions>>;

type Owner = { readonly id: string; readonly name: string; readonly email: string };
type Known = { readonly credentialId: string; readonly transports: readonly string[] };

/** Writes the handle that a device keeps with a passkey: the id of its owner, and nothing personal. */
function handleOf(personId: string): string {
  return Buffer.from(personId.replaceAll("-", ""), "hex").toString("base64url");
}

/** Asks for a passkey that names its owner by itself and checks finger, face or PIN; undefined without a domain. */
export function makingOptions(organisation: string, owner: Owner, known: readonly Known[], challenge: string) {
  return {
    challenge,
    rp: { id: passkeyDomain(environment().origin), name: organisation },
    user: { id: handleOf(owner.id), name: owner.email, displayName: owner.name },
    pubKeyCredParams: passkeyAlgorithms.map((alg) => ({ type: "public-key" as const, alg })),
    timeout: challengeSeconds * 1000,
    attestation: "none" as const,
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: {
      residentKey: "required" as const,
      requireResidentKey: true,
      userVerification: "required" as const,
    },
  };
}

/** Asks for a signature of one of these passkeys, or of any when none is named. */
export function signingOptions(challenge: string, known: readonly Known[]) {
  const rpId = passkeyDomain(environment().origin);
  if (!rpId) return undefined;
  return {
    challenge,
    rpId,
    timeout: challengeSeconds * 1000,
    userVerification: "required" as const,
    allowCredentials: known.map(descriptor),
  };
}

function descriptor({ credentialId, transports }: Known) {
  return { type: "public-key" as const, id: credentialId, transports: [...transports] };
}

/** Reads the challenge that a device answered, as yet unproven; empty when there is none, or when another site framed us. */
export function challengeIn({ response }: { response: { clientDataJSON: string } }): string {
  try {
    const { challenge, crossOrigin } = decodeClientDataJSON(response.clientDataJSON);
    return crossOrigin ? "" : String(challenge);
  } catch {
    return "";
  }
}

/**
 * Checks a new passkey: made for this domain on our own pages, for this challenge, with its user verified. Gives what to
 * keep of it; undefined when anything is wrong.
 */
export async function readMadePasskey(made: z.infer<typeof MadePasskey>, challenge: string) {
  const { origin } = environment();
  const expectedRPID = passkeyDomain(origin);
  if (!expectedRPID) return undefined;
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    // The shapes differ in what may be undefined only.
    response: made as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID,
    requireUserVerification: true,
    supportedAlgorithmIDs: [...passkeyAlgorithms],
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  const pem = verified && registrationInfo ? pemOfPasskey(registrationInfo.credential.publicKey) : undefined;
  if (!pem || !registrationInfo) return undefined;
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    pem,
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: BigInt(credential.counter),
    transports: made.response.transports,
    synced: credentialBackedUp,
  };
}

type Kept = {
  readonly personId: string;
  readonly credentialId: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: bigint;
};

/**
 * Checks that a passkey signed this challenge for this domain on our own pages, with its user verified and its counter
 * not turned back. Gives the new counter; undefined when anything is wrong.
 */
export async function checkPasskeySignature(
  signed: PasskeySignature,
  challenge: string,
  { personId, credentialId, publicKey, counter }: Kept,
): Promise<bigint | undefined> {
  const { origin } = environment();
  const expectedRPID = passkeyDomain(origin);
  const handle = signed.response.userHandle;
  if (challengeIn(signed) !== challenge) return undefined;
  if (!expectedRPID || signed.id !== credentialId || (handle && handle !== handleOf(personId))) return undefined;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: signed as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID,
    credential: { id: credentialId, publicKey, counter: Number(counter) },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified && authenticationInfo ? BigInt(authenticationInfo.newCounter) : undefined;
}

/** Writes the public key of a passkey as PEM, for tools that know nothing of WebAuthn; undefined for a key of another kind. */
export function pemOfPasskey(publicKey: Uint8Array<ArrayBuffer>): string | undefined {
  const cose = decodeCredentialPublicKey(publicKey) as unknown as Map<number, number | Uint8Array>;
  const text = (label: number) => Buffer.from(cose.get(label) as Uint8Array).toString("base64url");
  try {
    const jwk = {
      [-7]: () => ({ kty: "EC", crv: "P-256", x: text(-2), y: text(-3) }),
      [-257]: () => ({ kty: "RSA", n: text(-1), e: text(-2) }),
      [-8]: () => ({ kty: "OKP", crv: "Ed25519", x: text(-2) }),
    }[cose.get(3) as (typeof passkeyAlgorithms)[number]]();
    return createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "pem" }).toString();
  } catch {
    return undefined;
  }
}
