import { command, done } from "@/application/runner/act";
import { AddRow } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { checkReferences, edited, openMatrix } from "./edits";
import { findPlaces } from "./places";
import { insertRows } from "./row-store";

/** Adds a row to the draft, after a given row or at the end. */
export const addRow = command({
  name: "matrix.add-row",
  action: "matrix:edit",
  input: AddRow,
  async run({ tx, input: { matrix, after, fields }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const known = await checkReferences(tx, [fields]);
    if (!known.ok) return known;
    const [place] = (await findPlaces(tx, matrix, after, 1)) ?? [];
    if (place === undefined) return refuse("not-found", { field: "after", values: { thing: "row" } });

    const row = newId();
    await insertRows(tx, matrix, [{ id: row, place, fields }], { actor, now });
    return done(
      { row, place, revision: 1 },
      { entries: [edited(actor, matrix, "matrix.row-added", { row }, fields)], changed: [matrix] },
    );
  },
});
