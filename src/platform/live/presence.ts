import type { LiveEvent } from "@/core/matrix/live";
import type { Database } from "@/platform/database/client";

/** Channel on which every process hears who has which matrix open. */
export const presenceChannel = "tocsin_presence";

/**
 * Tells everybody who has this matrix open where somebody is; nothing of it is kept. `moved` when it comes from the
 * screen itself: the process that holds its stream may be another one, and goes on saying the new place.
 */
export async function sayPresence(
  database: Database,
  matrix: string,
  event: Extract<LiveEvent, { kind: "here" | "gone" }>,
  moved = false,
): Promise<void> {
  await database.$executeRaw`SELECT pg_notify(${presenceChannel}, ${JSON.stringify({ matrix, event, moved })})`;
}
