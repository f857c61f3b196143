import { type Actor, personOf } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

/** Requests to erase that wait, and records whose time is over. */
export type WaitingPrivacy =
  | { readonly kind: "erasure-to-confirm" | "erasure-waits"; readonly id: string; readonly at: Date }
  | { readonly kind: "retention-due"; readonly id: string; readonly at: Date; readonly count: number };

/** Finds what waits for those who ask for erasure and those who confirm it. */
export async function waitingPrivacy(db: Database, actor: Actor): Promise<WaitingPrivacy[]> {
  if (!permit(actor, "privacy:read").allowed) return [];
  const [requests, due] = await Promise.all([
    db.erasure.findMany({
      where: { state: "waiting" },
      orderBy: { requestedAt: "asc" },
      take: 50,
      select: { id: true, requestedAt: true, requestedBy: true },
    }),
    db.retentionDue.findMany({ where: { count: { gt: 0 } } }),
  ]);
  const last = due.map(({ countedAt }) => countedAt).sort((a, b) => b.getTime() - a.getTime())[0];
  return [
    ...requests.flatMap(({ id, requestedAt: at, requestedBy }): WaitingPrivacy[] => {
      const confirms = permit(actor, "privacy:confirm", { editors: requestedBy ? [requestedBy] : [] }).allowed;
      if (confirms) return [{ kind: "erasure-to-confirm", id, at }];
      return requestedBy === personOf(actor) ? [{ kind: "erasure-waits", id, at }] : [];
    }),
    ...(last
      ? [{ kind: "retention-due" as const, id: "due", at: last, count: due.reduce((sum, { count }) => sum + count, 0) }]
      : []),
  ];
}
