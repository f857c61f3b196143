import type { Tx } from "@/platform/database/client";

const lockKey = 600_002;

/** Makes two updates of the catalogue wait for each other. */
export async function releaseLock(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey})`;
}
