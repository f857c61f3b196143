import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";

/**
 * Finds the matrix that something is to be imported into; null is for a matrix still to be made.
 * Refuses `not-found` and `matrix-archived`.
 */
export const importTarget = query({
  name: "matrix.import-target",
  action: "matrix:edit",
  input: z.object({ matrix: z.uuid().nullable() }),
  async run({ db, input }) {
    if (!input.matrix) return accept(null);
    const matrix = await db.matrix.findUnique({ where: { id: input.matrix } });
    if (!matrix) return refuse("not-found", { values: { thing: "matrix" } });
    return matrix.archivedAt ? refuse("matrix-archived") : accept({ id: matrix.id, name: matrix.name });
  },
});
