import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";
import { reviewers } from "./review-lists";
import { reviewNotice } from "./review-notices";

/** Hands one's list on to somebody else, who is told. Refuses `list-signed`, `unknown-reference`, `nothing-changed`. */
export const delegateReviewList = command({
  name: "people.delegate-review-list",
  action: "people:review",
  input: z.object({ list: z.uuid(), to: z.uuid() }),
  async run({ tx, input: { list: id, to }, actor, now, authorise }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const list = await tx.reviewList.findUnique({ where: { id } });
    if (!list || !authorise({ belongsTo: list.ownerId }).ok)
      return refuse("not-found", { values: { thing: "review" } });
    if (list.signedAt) return refuse("list-signed");
    if (list.ownerId === to) return refuse("nothing-changed");
    if (!(await reviewers(tx, now)).some((person) => person.id === to))
      return refuse("unknown-reference", { field: "to", values: { register: "person" } });
    await tx.reviewList.update({ where: { id }, data: { ownerId: to, delegatedBy: actor.id } });
    const meta = { review: list.reviewId, list: id, from: list.ownerId, to };
    return done(
      { list: id },
      {
        entries: [{ stream: singleStreams.register, type: "people.review-list-delegated", meta }],
        notices: [reviewNotice("review-list", id, to, now.toISOString())],
        changed: [list.reviewId],
      },
    );
  },
});
