import type { Tx } from "@/platform/database/client";

/** Keeps others from keeping or sweeping the same content until commit. */
export async function lockOriginal(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`original ${sha256}`}, 0))`;
}
