import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
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
