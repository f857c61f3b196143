import { describeConflict } from "@/application/ledger/conflict";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { SaveSection } from "@/core/matrix/plan/section";
import { merge } from "@/core/shared/merge";
import { refuse } from "@/core/shared/result";
import { edited } from "./edits";
import { lockSection } from "./sections";

/**
 * Saves the name or the text of a plan section. Where two people changed the same one it refuses `stale-revision` with
 * both values. Also refuses `nothing-changed`, `name-taken`, `not-found` and `matrix-archived`.
 */
export const saveSection = command({
  name: "matrix.save-section",
  action: "matrix:edit",
  input: SaveSection,
  async run({ tx, input, actor, now }) {
    const locked = await lockSection(tx, input.section);
    if (!locked.ok) return locked;
    const { id, matrixId: matrix, revision, name, text } = locked.value;
    const before = { name, text };
    const base = { ...(revision === input.revision ? before : {}), ...input.base };
    const { write, contested } = merge<typeof before>(base, input.fields, before);
    if (contested.length > 0) {
      const conflict = await describeConflict(tx, "section", { id, revision }, contested, input.fields, before);
      return refuse("stale-revision", { conflict });
    }
    if (Object.keys(write).length === 0) return refuse("nothing-changed");
    if (write.name !== undefined) {
      const taken = await tx.planSection.count({ where: { matrixId: matrix, name: write.name, id: { not: id } } });
      if (taken > 0) return refuse("name-taken", { field: "name", values: { name: write.name } });
    }
    await tx.planSection.update({ where: { id }, data: { ...write, revision: revision + 1 } });
    await recordChanges(tx, { noun: "section", recordId: id, actor, now }, before, write);
    return done(
      { revision: revision + 1, fields: { ...before, ...write } },
      {
        entries: [
          edited(actor, matrix, "matrix.section-saved", { section: id, revision: String(revision + 1) }, write),
        ],
        changed: [matrix],
      },
    );
  },
});
