import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { SaveView } from "@/core/matrix/view";
import { refuse } from "@/core/shared/result";
import { edited } from "./edits";

/** Keeps how a person looks at the grid under a name; one of their own with the same name gives way. */
export const saveView = command({
  name: "matrix.save-view",
  action: "matrix:keep-views",
  input: SaveView,
  async run({ tx, input: { matrix, name, shared, look }, actor, now, newId }) {
    const person = personOf(actor);
    if (!person) return refuse("not-signed-in");
    if (!(await tx.matrix.findUnique({ where: { id: matrix }, select: { id: true } })))
      return refuse("not-found", { values: { thing: "matrix" } });
    const { id } = await tx.savedView.upsert({
      where: { matrixId_personId_name: { matrixId: matrix, personId: person, name } },
      create: { id: newId(), matrixId: matrix, personId: person, name, shared, look, savedAt: now },
      update: { shared, look, savedAt: now },
      select: { id: true },
    });
    return done(
      { view: id },
      { entries: [edited(actor, matrix, "matrix.view-saved", { view: id, shared: String(shared) }, { name })] },
    );
  },
});
