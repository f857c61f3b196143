import type { Database, Tx } from "@/platform/database/client";

/** Makes whoever erases, holds or finishes a pack wait for one another until commit. */
export async function lockErasures(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('privacy', 0))`;
}

/** Counts the erasures that were carried out; a pack that began before the last one may hold what is gone. */
export function countErasures(db: Database | Tx): Promise<number> {
  return db.erasure.count({ where: { state: "carried-out" } });
}
