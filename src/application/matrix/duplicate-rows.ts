import { command, done } from "@/application/runner/act";
import { SomeRows } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { toFields } from "./columns";
import { edited, openMatrix } from "./edits";
import { findPlaces } from "./places";
import { lockRows } from "./reads";
import { insertRows } from "./row-store";

/** Copies rows and puts the copies after the last of them. */
export const duplicateRows = command({
  name: "matrix.duplicate-rows",
  action: "matrix:edit",
  input: SomeRows,
  async run({ tx, input: { matrix, rows }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const records = [...(await lockRows(tx, matrix, rows)).values()].sort((a, b) => a.place - b.place);
    const places = await findPlaces(tx, matrix, records.at(-1)?.id, records.length);
    if (records.length === 0 || !places) return refuse("not-found", { values: { thing: "row" } });

    const copies = records.map((record, index) => ({
      id: newId(),
      place: places[index] ?? 0,
      fields: toFields(record),
    }));
    await insertRows(tx, matrix, copies, { actor, now });
    return done(
      { rows: copies.map(({ id, place }) => ({ row: id, place, revision: 1 })) },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.rows-added",
            { rows: String(copies.length) },
            {
              rows: copies.map(({ id }, index) => ({ row: id, copyOf: records[index]?.id })),
            },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
