import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Approves a campaign that everybody has signed; whoever signed a list of it cannot. Refuses `review-unsigned`, `already-decided`. */
export const approveReview = command({
  name: "people.approve-review",
  action: "people:approve-review",
  input: z.object({ review: z.uuid(), comment: z.string().trim().max(2000).default("") }),
  async run({ tx, input: { review: id, comment }, actor, now, authorise }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.$executeRaw`SELECT FROM "Review" WHERE id = ${id}::uuid FOR UPDATE`;
    const review = await tx.review.findUnique({ where: { id }, include: { lists: true } });
    if (!review) return refuse("not-found", { values: { thing: "review" } });
    const allowed = authorise({ editors: review.lists.map(({ ownerId }) => ownerId) });
    if (!allowed.ok) return allowed;
    if (review.approvedAt) return refuse("already-decided");
    const unsigned = review.lists.filter(({ signedAt }) => signedAt === null).length;
    if (unsigned > 0) return refuse("review-unsigned", { values: { count: unsigned } });
    await tx.review.update({ where: { id }, data: { approvedBy: actor.id, approvedAt: now, comment } });
    return done(
      { review: id },
      {
        entries: [
          { stream: singleStreams.register, type: "people.review-approved", meta: { review: id }, fields: { comment } },
        ],
        changed: [id],
      },
    );
  },
});
