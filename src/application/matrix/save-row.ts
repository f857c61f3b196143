import { command, done } from "@/application/runner/act";
import type { Actor } from "@/core/access/actor";
import { SaveRow } from "@/core/matrix/edit";
import type { RowFields } from "@/core/matrix/row";
import { merge } from "@/core/shared/merge";
import { accept, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { toFields } from "./columns";
import { joinEdit } from "./conflicts";
import { checkReferences, edited } from "./edits";
import { lockRow } from "./reads";
import { updateRows, updateUntouched } from "./row-store";

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
    const known = await checkReferences(tx, [input.fields]);
    if (!known.ok) return known;
    const saved = (await saveUntouched(tx, input, { actor, now })) ?? (await saveJoined(tx, input, { actor, now }));
    if (!saved.ok) return saved;
    const { id, matrixId, revision, before, write } = saved.value;
    if (Object.keys(write).length === 0) return refuse("nothing-changed");
    return done(
      { revision, fields: { ...before, ...write } },
      {
        entries: [edited(actor, matrixId, "matrix.row-saved", { row: id, revision: String(revision) }, write)],
        changed: [matrixId, id],
      },
    );
  },
});

type By = { readonly actor: Actor; readonly now: Date };

/** Saves a row at the revision that the editor saw, or gives undefined. */
async function saveUntouched(tx: Tx, input: SaveRow, by: By) {
  const record = await updateUntouched(tx, input, by);
  if (!record) return undefined;
  const before = toFields(record);
  const { write } = merge<RowFields>(before, input.fields, before);
  return accept({ ...record, revision: record.revision + 1, before, write });
}

/** Saves what can be joined with what others saved meanwhile. */
async function saveJoined(tx: Tx, input: SaveRow, by: By) {
  const locked = await lockRow(tx, input.row);
  if (!locked.ok) return locked;
  const joined = await joinEdit(tx, locked.value, input);
  if (!joined.ok) return joined;
  await updateRows(tx, [{ id: input.row, ...joined.value }], by);
  return accept({ ...locked.value, revision: locked.value.revision + 1, ...joined.value });
}
