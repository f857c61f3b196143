import type { Review, ReviewRule } from "@/core/access/review";
import type { Database, Tx } from "@/platform/database/client";

/** What is read of each seat; the statements stay where they are. */
export const seatColumns = {
  personId: true,
  deputyId: true,
  decidedBy: true,
  decidedAt: true,
  effectiveFrom: true,
} as const;

type Record = {
  readonly rule: string;
  readonly reviewers: readonly {
    readonly personId: string;
    readonly deputyId: string | null;
    readonly decidedBy: string | null;
    readonly decidedAt: Date | null;
    readonly effectiveFrom: Date | null;
  }[];
};

/** How a query asks for the review of a version. */
export const withReview = {
  rule: true,
  reviewers: { select: seatColumns, orderBy: { place: "asc" } },
} as const;

/** Turns what is kept of a review into what core decides about. */
export function toReview({ rule, reviewers }: Record): Review {
  return {
    rule: rule as ReviewRule,
    seats: reviewers.map(({ personId, deputyId, ...decided }) => ({ person: personId, deputy: deputyId, ...decided })),
  };
}

/** Reads who is asked about a version. */
export async function reviewOf(db: Database | Tx, version: string): Promise<Review> {
  return toReview(await db.version.findUniqueOrThrow({ where: { id: version }, select: withReview }));
}

/** Lists the people of a review: asked, standing in, or having decided. */
export function peopleOf({ seats }: Review): string[] {
  return [...new Set(seats.flatMap(({ person, deputy, decidedBy }) => [person, deputy ?? [], decidedBy ?? []].flat()))];
}
