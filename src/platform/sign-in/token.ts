import { createHash, randomBytes } from "node:crypto";

/** Makes an unguessable token of 256 bits, safe in cookies and links. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Gives the SHA-256 under which a token is stored, in hex. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token, "utf8").digest("hex");
}
