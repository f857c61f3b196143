import type { Database } from "@/platform/database/client";

/** Channel on which every process hears which records changed. */
export const liveChannel = "tocsin_live";

/** PostgreSQL takes less than 8,000 bytes in one notification. */
const idsAtOnce = 200;

const waiting = new WeakMap<Database, Set<string>>();

/**
 * Tells open screens in all processes that records changed, after the change is committed and without waiting for it:
 * a notification inside the transaction would make all commits wait for one another. What is said while one is on its
 * way goes out together. It may get lost in a crash; screens catch up when they connect again.
 */
export function announce(database: Database, ids: readonly string[]): void {
  const open = waiting.get(database);
  if (open) for (const id of ids) open.add(id);
  else void send(database, new Set(ids));
}

async function send(database: Database, ids: Set<string>): Promise<void> {
  const next = new Set<string>();
  waiting.set(database, next);
  try {
    const all = [...ids];
    for (let at = 0; at < all.length; at += idsAtOnce)
      await database.$executeRaw`SELECT pg_notify(${liveChannel}, ${all.slice(at, at + idsAtOnce).join(" ")})`;
  } catch {
    // The database is gone or going: whoever needs it for more than a refresh will say so.
  }
  waiting.delete(database);
  if (next.size > 0) await send(database, next);
}
