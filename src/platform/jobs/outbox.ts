import type { Result } from "@/core/shared/result";
import { noteError } from "@/platform/log";
import type { World } from "@/platform/world";
import { retryAt } from "./retry";

export type DueNotice = {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
};

/**
 * Does what a notice asks for. A refusal means that it cannot be done and need not be tried again; an exception means
 * that it may work later. It may be called again for the same notice after a crash.
 */
export type Deliver = (notice: DueNotice, world: World) => Promise<Result<unknown>>;
export type Deliveries = Readonly<Record<string, Deliver>>;

/** How long a process may be silent about a notice before another one takes it over, in milliseconds. */
const lease = 300_000;
const heartbeat = lease / 5;

/** Longest text that is kept of an error. */
const errorLength = 500;

/**
 * Takes the next notice that is due and delivers it; several processes never take the same one at a time.
 * Returns false when nothing was due.
 */
export async function deliverNext(world: World, deliveries: Deliveries): Promise<boolean> {
  const notice = await claim(world);
  if (!notice) return false;
  const beat = setInterval(() => void prolong(world, notice), heartbeat);
  try {
    const deliver = deliveries[notice.kind];
    if (!deliver) throw new Error(`No delivery for notices of kind ${notice.kind}`);
    const outcome = await deliver(notice, world);
    await settle(
      world,
      notice,
      outcome.ok ? { state: "delivered" } : { state: "skipped", error: outcome.refusal.code },
    );
  } catch (error) {
    noteError("delivery-failed", error, { job: notice.kind, attempt: notice.attempts });
    await settle(world, notice, { state: "failed", error: error instanceof Error ? error.message : String(error) });
  } finally {
    clearInterval(beat);
  }
  return true;
}

async function claim(world: World): Promise<DueNotice | undefined> {
  const now = world.now();
  const until = new Date(now.getTime() + lease);
  const [notice] = await world.database.$queryRaw<DueNotice[]>`
    UPDATE "Notice" SET attempts = attempts + 1, "claimedUntil" = ${until}
    WHERE id = (
      SELECT id FROM "Notice"
      WHERE state = 'waiting' AND "nextAt" <= ${now} AND ("claimedUntil" IS NULL OR "claimedUntil" < ${now})
      ORDER BY "nextAt", "createdAt" FOR UPDATE SKIP LOCKED LIMIT 1)
    RETURNING id, key, kind, payload, attempts`;
  return notice;
}

/** Only the process that made this attempt may speak for it: another one that took over has a higher number. */
const attempt = ({ id, attempts }: DueNotice) => ({ id, attempts, state: "waiting" });

async function prolong(world: World, notice: DueNotice): Promise<void> {
  const claimedUntil = new Date(world.now().getTime() + lease);
  await world.database.notice
    .updateMany({ where: attempt(notice), data: { claimedUntil } })
    .catch((error) => noteError("heartbeat-failed", error, { job: notice.kind }));
}

type Outcome = { readonly state: "delivered" | "skipped" | "failed"; readonly error?: string };

async function settle(world: World, notice: DueNotice, outcome: Outcome): Promise<void> {
  const now = world.now();
  const next = outcome.state === "failed" ? retryAt(notice.attempts, now) : null;
  const state = outcome.state === "failed" ? (next ? "waiting" : "dead") : outcome.state;
  await world.database.notice.updateMany({
    where: attempt(notice),
    data: {
      state,
      claimedUntil: null,
      lastError: outcome.error?.slice(0, errorLength) ?? null,
      ...(next ? { nextAt: next } : {}),
      ...(state === "delivered" ? { deliveredAt: now } : {}),
    },
  });
}
