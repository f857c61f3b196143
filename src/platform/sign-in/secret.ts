import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { currentSecrets, derivedKey } from "@/platform/secrets";

/** A key of this installation for one purpose, so that no two uses share one. */
function keyFor(purpose: string): Buffer {
  return derivedKey(currentSecrets(), `sign-in ${purpose}`);
}

/** Gives the key of one purpose as text, for libraries that take a secret. */
export function signInKey(purpose: string): string {
  return keyFor(purpose).toString("base64url");
}

/** Encrypts a secret for the database (AES-256-GCM); a stolen dump alone does not open it. */
export function sealSecret(purpose: string, text: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
}

/** Opens what `sealSecret` made for the same purpose; undefined when it was made elsewhere or altered. */
export function openSecret(purpose: string, sealed: string): string | undefined {
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Derives a token that only this installation can make again, such as the one in an invitation's link. */
export function derivedToken(purpose: string, id: string): string {
  return createHmac("sha256", keyFor(purpose)).update(id).digest("base64url");
}
