import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Database } from "@/platform/database/client";

/** What a contact review asks of one person. */
export type WaitingReview =
  | {
      readonly kind: "review-list" | "review-list-overdue";
      readonly id: string;
      readonly at: Date;
      readonly review: string;
      readonly list: string;
      readonly count: number;
    }
  | { readonly kind: "review-to-approve"; readonly id: string; readonly at: Date; readonly review: string }
  | { readonly kind: "review-to-start"; readonly id: string; readonly at: Date };

/** Finds the lists that wait for a person, the campaigns they can approve, and whether the next one is due. */
export async function waitingReviews(db: Database, actor: Actor, person: string, now: Date): Promise<WaitingReview[]> {
  const [lists, open, last] = await Promise.all([
    db.reviewList.findMany({
      where: { ownerId: person, signedAt: null },
      include: { review: true, _count: { select: { items: { where: { decision: null } } } } },
    }),
    db.review.findMany({ where: { approvedAt: null }, include: { lists: true } }),
    db.review.findFirst({ orderBy: { startedAt: "desc" } }),
  ]);
  const editors = (review: (typeof open)[number]) => ({ editors: review.lists.map(({ ownerId }) => ownerId) });
  return [
    ...lists.map(({ id, name, review, _count }) => ({
      kind: review.dueAt < now ? ("review-list-overdue" as const) : ("review-list" as const),
      ...{ id, at: review.startedAt, review: review.id, list: name, count: _count.items },
    })),
    ...open
      .filter((review) => review.lists.every(({ signedAt }) => signedAt !== null))
      .filter((review) => permit(actor, "people:approve-review", editors(review)).allowed)
      .map(({ id, name, startedAt }) => ({ kind: "review-to-approve" as const, id, at: startedAt, review: name })),
    ...(last && last.nextAt <= now && permit(actor, "people:lead-review").allowed
      ? [{ kind: "review-to-start" as const, id: last.id, at: last.nextAt }]
      : []),
  ];
}
