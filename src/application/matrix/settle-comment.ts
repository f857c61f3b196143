import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { SettleComment } from "@/core/matrix/comment";
import { refuse } from "@/core/shared/result";
import { edited } from "./edits";

/** Marks a comment with all its answers as settled, or opens it again. Refuses `not-found` and `nothing-changed`. */
export const settleComment = command({
  name: "matrix.settle-comment",
  action: "matrix:comment",
  input: SettleComment,
  async run({ tx, input: { comment, settled }, actor, now }) {
    const found = await tx.comment.findFirst({ where: { id: comment, answers: null } });
    if (!found) return refuse("not-found", { values: { thing: "comment" } });
    const { count } = await tx.comment.updateMany({
      where: { id: comment, settledAt: settled ? null : { not: null } },
      data: settled ? { settledAt: now, settledBy: personOf(actor) ?? null } : { settledAt: null, settledBy: null },
    });
    if (count === 0) return refuse("nothing-changed");
    const type = settled ? "matrix.comment-settled" : "matrix.comment-reopened";
    return done(
      { comment },
      { entries: [edited(actor, found.matrixId, type, { comment })], changed: [found.matrixId] },
    );
  },
});
