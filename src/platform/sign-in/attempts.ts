import { type AttemptLimit, type Attempts, returnAttempt, takeAttempt } from "@/core/access/attempts";
import { accept, type Result } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { inTransaction } from "@/platform/database/transaction";

/** Something that may only be tried so often, such as the sign-in to one account. */
export type Limited = {
  readonly key: string;
  readonly limit: AttemptLimit;
  /** True when a success proves the right person, so that earlier failures are forgotten. */
  readonly clears: boolean;
};

/**
 * Counts one try for each key, in a transaction of its own, so that the count stays whatever becomes of the act.
 * Refuses with `too-many-attempts`.
 */
export function countAttempts(database: Database, limited: readonly Limited[], now: Date): Promise<Result<void>> {
  return inTransaction(database, async (tx) => {
    const taken: Array<[key: string, attempts: Attempts]> = [];
    for (const { key, limit } of ordered(limited)) {
      const attempt = takeAttempt(limit, await lock(tx, key, now), now);
      if (!attempt.ok) return attempt;
      taken.push([key, attempt.value]);
    }
    for (const [key, attempts] of taken) await save(tx, key, attempts);
    return accept(undefined);
  });
}

/** Takes the count back after a try that did not fail; a success forgets the failures of a key that `clears`. */
export async function settleAttempts(database: Database, limited: readonly Limited[], succeeded: boolean, now: Date) {
  await inTransaction(database, async (tx) => {
    for (const { key, limit, clears } of ordered(limited)) {
      const counted = await lock(tx, key, now);
      const clean: Attempts = { failures: 0, restsUntil: null, at: now };
      await save(tx, key, succeeded && clears ? clean : returnAttempt(limit, counted));
    }
  });
}

/** One order for all, so that two tries never wait for each other in a circle. */
function ordered(limited: readonly Limited[]): Limited[] {
  return [...limited].sort((one, other) => (one.key < other.key ? -1 : 1));
}

/** Makes the row if it is missing, and holds it until the transaction ends. */
async function lock(tx: Tx, key: string, now: Date): Promise<Attempts> {
  const [row] = await tx.$queryRaw<[{ failures: number; lockedUntil: Date | null; updatedAt: Date }]>`
    INSERT INTO "RateLimit" (key, failures, "updatedAt") VALUES (${key}, 0, ${now})
    ON CONFLICT (key) DO UPDATE SET key = excluded.key
    RETURNING failures, "lockedUntil", "updatedAt"`;
  return { failures: row.failures, restsUntil: row.lockedUntil, at: row.updatedAt };
}

async function save(tx: Tx, key: string, { failures, restsUntil, at }: Attempts): Promise<void> {
  await tx.rateLimit.update({ where: { key }, data: { failures, lockedUntil: restsUntil, updatedAt: at } });
}
