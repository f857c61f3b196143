import { proposedKinds } from "@/core/privacy/retention";
import type { Database, Tx } from "@/platform/database/client";
import { countDue } from "./due";
import { policyHere } from "./policy";

/** Counts anew what waits for somebody to confirm that it goes, for Today; a count over the whole log is too much for every page. */
export async function keepDue(db: Database | Tx, now: Date): Promise<void> {
  const counts = await countDue(db, await policyHere(db), proposedKinds, now);
  for (const kind of proposedKinds) {
    const counted = { count: counts.get(kind) ?? 0, countedAt: now };
    await db.retentionDue.upsert({ where: { kind }, create: { kind, ...counted }, update: counted });
  }
}
