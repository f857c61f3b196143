import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { escalationDue } from "@/core/people/review";
import { refuse } from "@/core/shared/result";
import { reviewNotice } from "./review-notices";

/** Tells owners of unsigned lists, and whoever started the campaign, that it is overdue; one campaign at a time. */
export const tendReviews = command({
  name: "people.tend-reviews",
  action: "people:tend",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const open = await tx.review.findMany({
      where: { approvedAt: null, dueAt: { lt: now } },
      include: { lists: true },
      orderBy: { dueAt: "asc" },
    });
    const late = open.find((review) => escalationDue(review, now));
    if (!late) return refuse("nothing-changed");
    const { count } = await tx.review.updateMany({
      where: { id: late.id, escalatedAt: late.escalatedAt },
      data: { escalatedAt: now },
    });
    if (count === 0) return refuse("nothing-changed");
    const unsigned = late.lists.filter(({ signedAt }) => signedAt === null);
    return done(
      { review: late.id },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.review-escalated",
            meta: { review: late.id, lists: String(unsigned.length) },
          },
        ],
        notices: unsigned.flatMap(({ id, ownerId }) =>
          [...new Set([ownerId, late.startedBy])].map((person) =>
            reviewNotice("review-overdue", id, person, now.toISOString()),
          ),
        ),
        changed: [late.id],
      },
    );
  },
});
