import { AddRow } from "@/core/matrix/edit";
import { emptyRowFields } from "@/core/matrix/row";
import { refuse } from "@/core/shared/result";
import { recordChanges } from "../ledger/record-changes";
import { command, done } from "../runner/act";
import { type RowColumns, toColumns } from "./columns";
import { checkReferences, edited, openMatrix } from "./edits";
import { findPlaces } from "./places";

/** Adds a row to the draft, after a given row or at the end. */
export const addRow = command({
  name: "matrix.add-row",
  action: "matrix:edit",
  input: AddRow,
  async run({ tx, input, actor, now, newId }) {
    const matrix = await openMatrix(tx, input.matrix);
    if (!matrix.ok) return matrix;
    const known = await checkReferences(tx, [input.fields]);
    if (!known.ok) return known;
    const [place] = (await findPlaces(tx, input.matrix, input.after, 1)) ?? [];
    if (place === undefined) return refuse("not-found", { field: "after", values: { thing: "row" } });

    const row = newId();
    const columns: RowColumns = toColumns(input.fields);
    await tx.row.create({ data: { ...columns, id: row, matrixId: input.matrix, place, createdAt: now } });
    const about = { noun: "row", recordId: row, actor, now };
    await recordChanges(tx, about, emptyRowFields(), { created: true, ...input.fields });
    return done(
      { row, revision: 1 },
      {
        entries: [edited(actor, input.matrix, "matrix.row-added", { row }, input.fields)],
        changed: [input.matrix],
      },
    );
  },
});
