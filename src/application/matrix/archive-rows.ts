import { command, done } from "@/application/runner/act";
import { SomeRows } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";
import { setArchived } from "./row-store";

/** Takes rows out of the draft; they can be restored. */
export const archiveRows = command({
  name: "matrix.archive-rows",
  action: "matrix:edit",
  input: SomeRows,
  async run({ tx, input: { matrix, rows }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const gone = await setArchived(tx, matrix, rows, true, { actor, now });
    if (gone.length === 0) return refuse("not-found", { values: { thing: "row" } });
    const entry = edited(actor, matrix, "matrix.rows-archived", { rows: String(gone.length) }, { rows: gone });
    return done({ rows: gone }, { entries: [entry], changed: [matrix] });
  },
});
