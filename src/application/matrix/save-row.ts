import { SaveRow } from "@/core/matrix/edit";
import type { RowFields } from "@/core/matrix/row";
import { merge } from "@/core/shared/merge";
import { refuse } from "@/core/shared/result";
import { recordChanges } from "../ledger/record-changes";
import { command, done } from "../runner/act";
import { toColumns, toFields } from "./columns";
import { describeConflict } from "./conflicts";
import { checkReferences, edited } from "./edits";
import { lockRow } from "./reads";

/**
 * Saves changed fields of a row. Edits of different fields of one row join; where two people changed the same field it
 * refuses `stale-revision` with both values and writes nothing. Also refuses `not-found`, `matrix-archived`, `unknown-reference`.
 */
export const saveRow = command({
  name: "matrix.save-row",
  action: "matrix:edit",
  input: SaveRow,
  async run({ tx, input, actor, now }) {
    const locked = await lockRow(tx, input.row);
    if (!locked.ok) return locked;
    const record = locked.value;
    const theirs = toFields(record);
    const base = record.revision === input.revision ? theirs : (input.base ?? {});
    const { write, contested } = merge<RowFields>(base, input.fields, theirs);
    if (contested.length > 0)
      return refuse("stale-revision", {
        conflict: await describeConflict(tx, "row", record.id, record.revision, contested, input.fields, theirs),
      });
    const known = await checkReferences(tx, [write]);
    if (!known.ok) return known;

    const revision = record.revision + 1;
    await tx.row.update({ where: { id: record.id }, data: { ...toColumns(write), revision }, select: { id: true } });
    await recordChanges(tx, { noun: "row", recordId: record.id, actor, now }, theirs, write);
    const meta = { row: record.id, revision: String(revision) };
    return done(
      { revision, fields: { ...theirs, ...write } },
      {
        entries: [edited(actor, record.matrixId, "matrix.row-saved", meta, write)],
        changed: [record.matrixId, record.id],
      },
    );
  },
});
