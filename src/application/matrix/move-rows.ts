import { command, done } from "@/application/runner/act";
import { MoveRows } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";
import { findPlaces } from "./places";
import { lockRows } from "./reads";

/** Moves rows, in the given order, to stand after another row, at the start or at the end. */
export const moveRows = command({
  name: "matrix.move-rows",
  action: "matrix:edit",
  input: MoveRows,
  async run({ tx, input: { matrix, rows, after }, actor }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const records = await lockRows(tx, matrix, rows);
    const moving = rows.filter((row) => records.has(row));
    const places = await findPlaces(tx, matrix, after, moving.length);
    if (moving.length === 0 || !places) return refuse("not-found", { values: { thing: "row" } });

    const moves = moving.map((row, index) => ({ row, place: places[index] ?? 0 }));
    await tx.$executeRaw`
      UPDATE "Row" r SET place = m.place
      FROM jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) AS m("row" uuid, place float8) WHERE r.id = m."row"`;
    return done(
      { rows: moves },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.rows-moved",
            { rows: String(moves.length) },
            { rows: moving, after: after ?? null },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
