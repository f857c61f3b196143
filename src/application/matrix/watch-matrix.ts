import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { OneMatrix } from "@/core/matrix/edit";
import { accept, refuse } from "@/core/shared/result";

/** Lets somebody hear what happens in a matrix, and says who that is. */
export const watchMatrix = query({
  name: "matrix.watch-matrix",
  action: "matrix:read",
  browserOnly: true,
  input: OneMatrix,
  async run({ db, input, actor }) {
    const [matrix, person] = await Promise.all([
      db.matrix.findUnique({ where: { id: input.matrix }, select: { id: true } }),
      db.person.findUnique({ where: { id: personOf(actor) ?? "" }, select: { id: true, name: true } }),
    ]);
    return matrix && person
      ? accept({ person: person.id, name: person.name })
      : refuse("not-found", { values: { thing: "matrix" } });
  },
});
