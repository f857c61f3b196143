import { generateKeyPairSync, hkdfSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { environment } from "./environment";

/** The secrets of an installation, made once and kept in one file that only its account can read. */
const Secrets = z.object({
  version: z.literal(1),
  /** 32 random bytes, base64url; every symmetric key and password is derived from it with `derivedKey`. */
  secret: z.string().min(43),
  /** P-256 private keys as PKCS#8 PEM. One key signs one type of message only. */
  signing: z.object({ checkpoint: z.string(), pack: z.string(), approval: z.string() }),
});
export type Secrets = z.infer<typeof Secrets>;

/** Reads the secrets; makes them when there are none yet. */
export function ensureSecrets(file: string): Secrets {
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${JSON.stringify(makeSecrets(), null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  }
  chmodSync(file, 0o600);
  return readSecrets(file);
}

/** Reads the secrets of an installation; throws when the file is missing or damaged. */
export function readSecrets(file: string): Secrets {
  return Secrets.parse(JSON.parse(readFileSync(file, "utf8")));
}

let current: Secrets | undefined;

/** Gives the secrets of this process, read once. */
export function currentSecrets(): Secrets {
  current ??= readSecrets(environment().secretsFile);
  return current;
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
  };
}

function makeSigningKey(): string {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
