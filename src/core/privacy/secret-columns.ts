/** Columns that hold keys and digests of secrets: they say nothing about a person and open doors. */
const secret = new Set([
  "passwordHash",
  "totpSecret",
  "totpStep",
  "tokenHash",
  "formerHash",
  "hash",
  "publicKey",
  "credentialId",
  "password",
  "key",
  "nonce",
  "attestation",
  "search",
]);

/** Tells whether a column is left out of what a person is given about themselves. */
export function isSecretColumn(column: string): boolean {
  return secret.has(column);
}
