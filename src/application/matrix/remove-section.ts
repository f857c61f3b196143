import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { OneSection } from "@/core/matrix/plan/section";
import { edited } from "./edits";
import { lockSection } from "./sections";

/** Takes a section out of the plan; gives it back, so that it can be added again. Refuses `not-found` and `matrix-archived`. */
export const removeSection = command({
  name: "matrix.remove-section",
  action: "matrix:edit",
  input: OneSection,
  async run({ tx, input: { section }, actor, now }) {
    const locked = await lockSection(tx, section);
    if (!locked.ok) return locked;
    const { matrixId: matrix, name, kind, text } = locked.value;
    await tx.planSection.delete({ where: { id: section } });
    // Written on the matrix: the section is gone, and whoever took it out still edited the draft.
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, { section: name }, { section: null });
    return done(
      { matrix, name, kind, text },
      {
        entries: [edited(actor, matrix, "matrix.section-removed", { section }, { name, text })],
        changed: [matrix],
      },
    );
  },
});
