import { command, done } from "@/application/runner/act";
import { AddRows } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { checkReferences, edited, openMatrix } from "./edits";
import { findPlaces } from "./places";
import { insertRows } from "./row-store";

/** Adds several rows to the draft at once, as a pasted block does. */
export const addRows = command({
  name: "matrix.add-rows",
  action: "matrix:edit",
  input: AddRows,
  async run({ tx, input: { matrix, after, rows }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const known = await checkReferences(tx, rows);
    if (!known.ok) return known;
    const places = await findPlaces(tx, matrix, after, rows.length);
    if (!places) return refuse("not-found", { field: "after", values: { thing: "row" } });

    const added = places.map((place, index) => ({ id: newId(), place, fields: rows[index] ?? {} }));
    await insertRows(tx, matrix, added, { actor, now });
    return done(
      { rows: added.map(({ id, place }) => ({ row: id, place, revision: 1 })) },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.rows-added",
            { rows: String(added.length) },
            {
              rows: added.map(({ id, fields }) => ({ row: id, fields })),
            },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
