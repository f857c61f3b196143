import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { NameView } from "@/core/matrix/view";
import { refuse } from "@/core/shared/result";
import { edited } from "./edits";

/** Forgets a view of one's own. Refuses `not-found` for what belongs to somebody else. */
export const removeView = command({
  name: "matrix.remove-view",
  action: "matrix:keep-views",
  input: NameView,
  async run({ tx, input: { view }, actor }) {
    const found = await tx.savedView.findFirst({ where: { id: view, personId: personOf(actor) ?? "" } });
    if (!found) return refuse("not-found", { values: { thing: "view" } });
    await tx.savedView.delete({ where: { id: view } });
    return done({ view }, { entries: [edited(actor, found.matrixId, "matrix.view-removed", { view })] });
  },
});
