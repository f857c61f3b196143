import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { OneMatrix } from "@/core/matrix/edit";
import { accept, refuse } from "@/core/shared/result";

/** Tells what the screen of a live draft needs before its rows: name, owner, who looks at it, what they may do. */
export const openDraft = query({
  name: "matrix.open-draft",
  action: "matrix:read",
  input: OneMatrix,
  async run({ db, input, actor, may }) {
    const matrix = await db.matrix.findUnique({
      where: { id: input.matrix },
      select: { id: true, name: true, scope: true, ownerId: true, revision: true, archivedAt: true },
    });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    const { ownerId: owner, archivedAt, ...rest } = matrix;
    return accept({
      matrix: { ...rest, owner, archived: archivedAt !== null },
      person: personOf(actor) ?? "",
      may: { edit: may("matrix:edit") && archivedAt === null },
    });
  },
});
