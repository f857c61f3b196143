import { query } from "@/application/runner/act";
import { OneMatrix } from "@/core/matrix/edit";
import { accept } from "@/core/shared/result";

/** Counts the open comments of each row of a draft. */
export const countComments = query({
  name: "matrix.count-comments",
  action: "matrix:read",
  input: OneMatrix,
  async run({ db, input }) {
    const counts = await db.comment.groupBy({
      by: ["rowId"],
      where: { matrixId: input.matrix, answers: null, settledAt: null, rowId: { not: null } },
      _count: true,
    });
    return accept(Object.fromEntries(counts.map(({ rowId, _count }) => [rowId ?? "", _count])));
  },
});
