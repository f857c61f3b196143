import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readCheckpoint } from "@/core/ledger/checkpoint";
import { currentSecrets, type Secrets } from "@/platform/secrets";

/** The keys of an installation, one for each type of message that it signs: P-256, because `openssl dgst` takes it everywhere. */
export type SigningKeys = Secrets["signing"];
export type Purpose = keyof SigningKeys;

/** Signs bytes with a private key: ECDSA over SHA-256, in the DER form that `openssl dgst -verify` reads. */
export function signBytes(privatePem: string, bytes: Uint8Array): Buffer {
  return sign("sha256", bytes, privatePem);
}

/** Signs a text for one purpose with the key of this installation; the signature is base64. */
export function signForThisInstallation(purpose: Purpose, text: string): string {
  return signBytes(currentSecrets().signing[purpose], Buffer.from(text)).toString("base64");
}

/** Tells whether one of these public keys signed these bytes; a signature of another form fits none. */
export function signedBy(publicPems: readonly string[]): (bytes: Uint8Array, signature: Uint8Array) => boolean {
  const keys = publicPems.map((pem) => createPublicKey(pem));
  return (bytes, signature) => keys.some((key) => fits(key, bytes, signature));
}

/** A process may be about to seal with the key that is being retired, and its clock may be ahead; milliseconds. */
const grace = 600_000;

/**
 * Tells whether the checkpoint key of these secrets signed a checkpoint, or one that was in use when it was sealed: a
 * retired key signs nothing that says to be newer than its retirement.
 */
export function signedAsCheckpoint({
  signing,
  retired,
}: Secrets): (bytes: Uint8Array, signature: Uint8Array) => boolean {
  const now = signedBy([publicPem(signing.checkpoint)]);
  const before = retired
    .filter(({ purpose }) => purpose === "checkpoint")
    .map(({ publicPem: pem, retiredAt }) => ({
      signed: signedBy([pem]),
      until: new Date(Date.parse(retiredAt) + grace).toISOString(),
    }));
  return (bytes, signature) => {
    if (now(bytes, signature)) return true;
    const time = readCheckpoint(Buffer.from(bytes).toString())?.time;
    return before.some(({ signed, until }) => time !== undefined && time <= until && signed(bytes, signature));
  };
}

/** Gives the public keys that were and are used for one purpose, the newest first. */
export function publicKeysFor({ signing, retired }: Secrets, purpose: Purpose): string[] {
  const before = retired.filter((key) => key.purpose === purpose).map((key) => key.publicPem);
  return [publicPem(signing[purpose]), ...before.toReversed()];
}

function fits(key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  try {
    // Ed25519 hashes by itself.
    return verify(key.asymmetricKeyType === "ed25519" ? null : "sha256", bytes, key, signature);
  } catch {
    return false;
  }
}

/** Gives the public half of a private key, as SPKI PEM. */
export function publicPem(privatePem: string): string {
  return createPublicKey(createPrivateKey(privatePem)).export({ type: "spki", format: "pem" }).toString();
}

/** Names a public key by the SHA-256 of its SPKI bytes, in hex: what people compare. */
export function fingerprint(pem: string): string {
  const spki = createPublicKey(pem).export({ type: "spki", format: "der" });
  return createHash("sha256").update(spki).digest("hex");
}

/** Gives the SPKI bytes of a public key in base64; undefined when the text is no key. */
export function spkiOf(pem: string): string | undefined {
  try {
    return createPublicKey(pem).export({ type: "spki", format: "der" }).toString("base64");
  } catch {
    return undefined;
  }
}
