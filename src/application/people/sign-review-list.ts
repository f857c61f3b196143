import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Signs one's list off once every contact in it was decided. Refuses `review-open-items`, `list-signed`. */
export const signReviewList = command({
  name: "people.sign-review-list",
  action: "people:review",
  input: z.object({ list: z.uuid(), remark: z.string().trim().max(2000).default("") }),
  async run({ tx, input: { list: id, remark }, actor, now, authorise }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.$executeRaw`SELECT FROM "ReviewList" WHERE id = ${id}::uuid FOR UPDATE`;
    const list = await tx.reviewList.findUnique({ where: { id }, include: { items: true } });
    if (!list || !authorise({ belongsTo: list.ownerId }).ok)
      return refuse("not-found", { values: { thing: "review" } });
    if (list.signedAt) return refuse("list-signed");
    const open = list.items.filter(({ decision }) => decision === null).length;
    if (open > 0) return refuse("review-open-items", { values: { count: open } });
    await tx.reviewList.update({ where: { id }, data: { signedAt: now, remark } });
    const count = (decision: string) => String(list.items.filter((item) => item.decision === decision).length);
    const counts = { confirmed: count("confirmed"), changed: count("changed"), gone: count("gone") };
    return done(
      { list: id },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.review-list-signed",
            meta: { review: list.reviewId, list: id, ...counts },
            fields: { remark },
          },
        ],
        changed: [list.reviewId],
      },
    );
  },
});
