import { filledPlaces } from "./grid-row";
import { findHeader, isCertainHeader } from "./header-rows";
import type { RawTable } from "./raw-table";

/**
 * Cuts a sheet on which tables stand side by side, parted by empty columns. It is cut only where every part has a
 * heading of its own and a table of more than one column; else the empty column belongs to the layout of one table.
 */
export function sideBySide(table: RawTable): RawTable[] {
  const parts = columnRuns(table).map(([from, to]) => columnsOf(table, from, to));
  const stands = (part: RawTable) => {
    const at = findHeader(part.rows, 0, part.rows.length);
    const row = part.rows[at];
    return row !== undefined && filledPlaces(row).length > 1 && isCertainHeader(row, part.rows.slice(at + 1, at + 21));
  };
  return parts.length > 1 && parts.every(stands) ? parts : [table];
}

/** Lists runs of columns with no empty column between them; a text merged over the gap joins its sides. */
function columnRuns(table: RawTable): [number, number][] {
  const runs: [number, number][] = [];
  table.columns.forEach((column, place) => {
    const joined = column.number === (table.columns[place - 1]?.number ?? 0) + 1;
    const last = runs.at(-1);
    if (last && joined) last[1] = place + 1;
    else runs.push([place, place + 1]);
  });
  return runs;
}

function columnsOf(table: RawTable, from: number, to: number): RawTable {
  return {
    ...table,
    columns: table.columns.slice(from, to),
    rows: table.rows
      .map((row) => ({ ...row, cells: row.cells.slice(from, to) }))
      .filter((row) => row.cells.some((cell) => cell.text !== "")),
  };
}
