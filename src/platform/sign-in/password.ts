import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of nothing anybody knows; comparing with it takes as long as with a real one. */
let decoy: Promise<string> | undefined;

/** Hashes a password with argon2id under a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

/** Compares a password with a stored hash. Without a hash it works as long and says no, so that time tells nothing. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const fits = await verify(stored ?? (await decoy), password.normalize("NFC"));
  return fits && stored != null;
}
