import { command, done } from "@/application/runner/act";
import { SomeRows } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";
import { edited, openMatrix } from "./edits";
import { setArchived } from "./row-store";

/** Brings archived rows back to where they stood. */
export const restoreRows = command({
  name: "matrix.restore-rows",
  action: "matrix:edit",
  input: SomeRows,
  async run({ tx, input: { matrix, rows }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const back = await setArchived(tx, matrix, rows, false, { actor, now });
    if (back.length === 0) return refuse("not-found", { values: { thing: "row" } });
    const entry = edited(actor, matrix, "matrix.rows-restored", { rows: String(back.length) }, { rows: back });
    return done({ rows: back }, { entries: [entry], changed: [matrix] });
  },
});
