import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

export type WaitingOutbox = {
  readonly kind: "notices-given-up";
  readonly id: string;
  readonly at: Date;
  readonly count: number;
};

/** Mails and other work that were given up, for those who can have them tried again. */
export async function waitingOutbox(db: Database, actor: Actor): Promise<WaitingOutbox[]> {
  if (!permit(actor, "organisation:retry-notice").allowed) return [];
  const { _count: count, _max } = await db.notice.aggregate({
    where: { state: "dead" },
    _count: true,
    _max: { createdAt: true },
  });
  return _max.createdAt ? [{ kind: "notices-given-up", id: "outbox", at: _max.createdAt, count }] : [];
}
