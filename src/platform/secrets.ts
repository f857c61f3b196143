import { createPublicKey, generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { environment } from "./environment";

/** The public half of a signing key that is no longer in use, and since when; ISO 8601, UTC. */
const RetiredKey = z.object({
  purpose: z.enum(["checkpoint", "pack", "approval"]),
  publicPem: z.string(),
  retiredAt: z.iso.datetime(),
});
export type RetiredKey = z.infer<typeof RetiredKey>;

/** The secrets of an installation, made once and kept in one file that only its account can read. */
const Secrets = z.object({
  version: z.literal(1),
  /** 32 random bytes, base64url; every symmetric key and password is derived from it with `derivedKey`. */
  secret: z.string().min(43),
  /** P-256 private keys as PKCS#8 PEM. One key signs one type of message only. */
  signing: z.object({ checkpoint: z.string(), pack: z.string(), approval: z.string() }),
  /** What was signed before a key was changed stays verifiable. */
  retired: z.array(RetiredKey).default([]),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the secrets; makes them when there are none yet. Of several processes that start at once the first one's count. */
export function ensureSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const unfinished = writeAside(file, makeSecrets());
    try {
      linkSync(unfinished, file);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    rmSync(unfinished);
  }
  chmodSync(file, 0o600);
  return readSecrets(file);
}

/** Reads the secrets of an installation; throws when the file is missing or damaged. */
export function readSecrets(file: string): Secrets {
  return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
}

let current: { secrets: Secrets; file: string; changed: number } | undefined;

/** Gives the secrets of this process, read again when the file has changed: a key may be rotated beside it. */
export function currentSecrets(): Secrets {
  const file = environment().secretsFile;
  const changed = statSync(file).mtimeMs;
  if (current?.changed !== changed || current.file !== file) current = { secrets: readSecrets(file), file, changed };
  return current.secrets;
}

/** Puts a new signing key in the place of one, whose public half is kept; another process sees the old file or the new one. */
export function rotateSigningKey(file: string, purpose: RetiredKey["purpose"], now: Date): void {
  const secrets = readSecrets(file);
  const publicPem = createPublicKey(secrets.signing[purpose]).export({ type: "spki", format: "pem" }).toString();
  const changed = {
    ...secrets,
    signing: { ...secrets.signing, [purpose]: makeSigningKey() },
    retired: [...secrets.retired, { purpose, publicPem, retiredAt: now.toISOString() }],
  };
  renameSync(writeAside(file, changed), file);
}

/** Writes the secrets into a file beside theirs and gives its name. */
function writeAside(file: string, secrets: Secrets): string {
  const unfinished = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(unfinished, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  return unfinished;
}

/** Derives a key of 32 bytes for one purpose, so that no two uses share one. */
export function derivedKey({ secret }: Pick<Secrets, "secret">, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64url"), "tocsin", purpose, 32));
}

function makeSecrets(): Secrets {
  return {
    version: 1,
    secret: randomBytes(32).toString("base64url"),
    signing: { checkpoint: makeSigningKey(), pack: makeSigningKey(), approval: makeSigningKey() },
    retired: [],
  };
}

function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
