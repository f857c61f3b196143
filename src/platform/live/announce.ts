import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { rowsOf } from "@/platform/database/transaction";

/** Channel on which every process hears which records changed. */
export const liveChannel = "tocsin_live";

/** PostgreSQL takes less than 8,000 bytes in one notification. */
const lengthAtMost = 7000;

/** Nobody sees the difference, and every process is woken less often when many save. Milliseconds. */
const pause = 20;

const waiting = new WeakMap<Database, Set<string>>();

/**
 * Tells open screens in all processes that records changed, after the change is committed and without waiting for it:
 * a notification inside the transaction would make all commits wait for one another. What is said while one is on its
 * way goes out together. It may get lost in a crash; screens catch up when they connect again.
 */
export function announce(database: Database, ids: readonly string[]): void {
  const open = waiting.get(database);
  if (open) open.add(ids.join(" "));
  else void send(database, new Set([ids.join(" ")]));
}

/** Reads what one notification says: the ids of each act. */
export function announced(payload: string): string[][] {
  return payload.split("|").map((ids) => ids.split(" "));
}

async function send(database: Database, acts: Set<string>): Promise<void> {
  const next = new Set<string>();
  waiting.set(database, next);
  try {
    for (const payload of packed([...acts]))
      await rowsOf(database, Prisma.sql`SELECT pg_notify(${liveChannel}, ${payload})`);
  } catch {
    // The database is gone or going: whoever needs it for more than a refresh will say so.
  }
  await delay(pause);
  waiting.delete(database);
  if (next.size > 0) await send(database, next);
}

function packed(acts: readonly string[]): string[] {
  const payloads: string[] = [];
  for (const act of acts) {
    const last = payloads.at(-1);
    if (last !== undefined && last.length + act.length < lengthAtMost) payloads[payloads.length - 1] = `${last}|${act}`;
    else payloads.push(act.slice(0, lengthAtMost));
  }
  return payloads;
}
