import { actorNames } from "@/application/ledger/actor-names";
import { query } from "@/application/runner/act";
import { OneRow } from "@/core/matrix/edit";
import { accept } from "@/core/shared/result";

/** Most lines of a history that are shown. */
const linesAtMost = 500;

/** Tells who changed which field of a row, when, from what to what; the latest first. */
export const rowHistory = query({
  name: "matrix.row-history",
  action: "matrix:read",
  input: OneRow,
  async run({ db, input }) {
    const lines = await db.change.findMany({
      where: { noun: "row", recordId: input.row },
      orderBy: { id: "desc" },
      take: linesAtMost,
    });
    const names = await actorNames(
      db,
      lines.map(({ actor }) => actor),
    );
    return accept(
      lines.map(({ id, at, actor, field, before, after }) => ({
        id: String(id),
        at: at.toISOString(),
        by: names.get(actor) ?? "",
        field,
        before,
        after,
      })),
    );
  },
});
