import type { Tx } from "@/platform/database/client";
import type { Place } from "@/platform/ledger/append";

/** Erases what the erasure entries at these places name. */
export async function eraseAt(tx: Tx, places: readonly Place[]): Promise<void> {
  for (const { stream, n } of places) await tx.$executeRaw`SELECT ledger.erase(${stream}::uuid, ${n})`;
}
