import { query } from "@/application/runner/act";
import { OneMatrix } from "@/core/matrix/edit";
import { accept } from "@/core/shared/result";

/** Lists which rows a draft has now, in order, and at which revision, so that an open screen fetches only what differs. */
export const listOrder = query({
  name: "matrix.list-order",
  action: "matrix:read",
  input: OneMatrix,
  async run({ db, input }) {
    const rows = await db.row.findMany({
      where: { matrixId: input.matrix, archivedAt: null },
      orderBy: [{ place: "asc" }, { id: "asc" }],
      select: { id: true, place: true, revision: true },
    });
    return accept(rows);
  },
});
