import { randomBytes } from "node:crypto";
import { type Actor, actorName } from "@/core/access/actor";
import { type Entry, seal } from "@/core/ledger/entry";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { rowsOf } from "@/platform/database/transaction";

/** Where an entry came to stand. */
export type Place = { readonly stream: string; readonly n: bigint; readonly hash: Uint8Array };

const salt = () => randomBytes(32).toString("hex");

/**
 * Appends entries to their chains inside the caller's transaction and returns their places in the same order.
 * The stream heads stay locked until commit, so this is the last thing a transaction does.
 */
export async function appendEntries(tx: Tx, entries: readonly Entry[], actor: Actor, now: Date): Promise<Place[]> {
  const sealed = entries.map((entry) => seal(entry, actorName(actor), now, salt));
  return rowsOf<Place>(tx, Prisma.sql`SELECT stream, n, hash FROM ledger.append(${JSON.stringify(sealed)}::jsonb)`);
}
