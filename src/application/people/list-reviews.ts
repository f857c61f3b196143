import { z } from "zod";
import { query } from "@/application/runner/act";
import { standingOf } from "@/core/people/review";
import { accept } from "@/core/shared/result";

/** Lists campaigns with their progress, the newest first, and when the next one is due. */
export const listReviews = query({
  name: "people.list-reviews",
  action: "people:read",
  input: z.object({}),
  async run({ db, now, may }) {
    const reviews = await db.review.findMany({
      orderBy: [{ startedAt: "desc" }, { id: "asc" }],
      take: 100,
      include: { lists: { include: { _count: { select: { items: true } } } } },
    });
    const decided = await db.$queryRaw<{ id: string; count: number }[]>`
      SELECT l."reviewId" AS id, count(*)::int AS count FROM "ReviewItem" i JOIN "ReviewList" l ON l.id = i."listId"
      WHERE i.decision IS NOT NULL AND l."reviewId" = ANY (${reviews.map(({ id }) => id)}::uuid[]) GROUP BY 1`;
    const counts = new Map(decided.map(({ id, count }) => [id, count]));
    const [last] = reviews;
    return accept({
      now,
      nextDue: last?.nextAt ?? now,
      reviews: reviews.map((review) => ({
        id: review.id,
        name: review.name,
        startedAt: review.startedAt,
        dueAt: review.dueAt,
        approvedAt: review.approvedAt,
        standing: standingOf(review, now),
        contacts: review.lists.reduce((sum, { _count }) => sum + _count.items, 0),
        decided: counts.get(review.id) ?? 0,
        lists: review.lists.length,
        signed: review.lists.filter(({ signedAt }) => signedAt !== null).length,
      })),
      may: { lead: may("people:lead-review") },
    });
  },
});
