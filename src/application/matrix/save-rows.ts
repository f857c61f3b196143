import { command, done } from "@/application/runner/act";
import { SaveRows } from "@/core/matrix/edit";
import type { Conflict } from "@/core/shared/refusal";
import { refuse } from "@/core/shared/result";
import { joinEdit } from "./conflicts";
import { checkReferences, edited, openMatrix } from "./edits";
import { lockRows } from "./reads";
import { type RowChange, updateRows } from "./row-store";

/**
 * Saves changes of several rows as one act: a pasted block, a fill, a bulk edit. Rows where somebody else changed the
 * same field stay as they are and come back under `contested` with both values.
 * Refuses `nothing-changed`, `not-found`, `matrix-archived` and `unknown-reference`.
 */
export const saveRows = command({
  name: "matrix.save-rows",
  action: "matrix:edit",
  input: SaveRows,
  async run({ tx, input: { matrix, edits }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const records = await lockRows(
      tx,
      matrix,
      edits.map(({ row }) => row),
    );
    const changes: RowChange[] = [];
    const contested: { row: string; conflict: Conflict }[] = [];
    for (const edit of edits) {
      const record = records.get(edit.row);
      if (!record) return refuse("not-found", { field: edit.row, values: { thing: "row" } });
      const joined = await joinEdit(tx, record, edit);
      if (joined.ok) changes.push({ id: edit.row, ...joined.value });
      else if (joined.refusal.conflict) contested.push({ row: edit.row, conflict: joined.refusal.conflict });
    }
    const real = changes.filter(({ write }) => Object.keys(write).length > 0);
    if (real.length === 0) return contested[0] ? refuse("stale-revision", contested[0]) : refuse("nothing-changed");
    const known = await checkReferences(
      tx,
      real.map(({ write }) => write),
    );
    if (!known.ok) return known;

    await updateRows(tx, real, { actor, now });
    const saved = real.map(({ id }) => ({ row: id, revision: (records.get(id)?.revision ?? 0) + 1 }));
    return done(
      { saved, contested },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.rows-saved",
            { rows: String(real.length) },
            {
              edits: real.map(({ id, write }) => ({ row: id, fields: write })),
            },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
