import { command, done } from "@/application/runner/act";
import { SaveRow } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { joinEdit } from "./conflicts";
import { checkReferences, edited } from "./edits";
import { lockRow } from "./reads";
import { updateRows } from "./row-store";

/**
 * Saves changed fields of a row. Edits of different fields of one row join; where two people changed the same field it
 * refuses `stale-revision` with both values and writes nothing. Also refuses `nothing-changed`, `not-found`,
 * `matrix-archived` and `unknown-reference`.
 */
export const saveRow = command({
  name: "matrix.save-row",
  action: "matrix:edit",
  input: SaveRow,
  async run({ tx, input, actor, now }) {
    const locked = await lockRow(tx, input.row);
    if (!locked.ok) return locked;
    const { id, matrixId } = locked.value;
    const joined = await joinEdit(tx, locked.value, input);
    if (!joined.ok) return joined;
    const { before, write } = joined.value;
    if (Object.keys(write).length === 0) return refuse("nothing-changed");
    const known = await checkReferences(tx, [write]);
    if (!known.ok) return known;

    await updateRows(tx, [{ id, before, write }], { actor, now });
    const revision = locked.value.revision + 1;
    return done(
      { revision, fields: { ...before, ...write } },
      {
        entries: [edited(actor, matrixId, "matrix.row-saved", { row: id, revision: String(revision) }, write)],
        changed: [matrixId, id],
      },
    );
  },
});
