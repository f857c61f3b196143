import type { RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { limits } from "./limits";
import { Unreadable } from "./unreadable";

export type About = Omit<RawTable, "rows" | "columns">;

/** Makes a raw table of a grid, without rows and columns that hold no text; null when nothing remains. */
export function buildTable(
  about: About,
  grid: readonly RawRow[],
  isHidden: (column: number) => boolean = () => false,
): RawTable | null {
  const rows = grid.filter((row) => row.cells.some((cell) => cell.text !== ""));
  const used = new Set<number>();
  for (const row of rows)
    row.cells.forEach((cell, column) => {
      if (cell.text !== "") used.add(column);
    });
  const kept = [...used].sort((a, b) => a - b);
  if (kept.length > limits.columns) throw new Unreadable("import-too-many-columns", { limit: limits.columns });
  if (kept.length * rows.length > limits.cells) throw new Unreadable("import-too-many-cells", { limit: limits.cells });
  if (rows.length === 0) return null;
  return {
    ...about,
    columns: kept.map((column) => ({ number: column + 1, hidden: isHidden(column) })),
    rows: rows.map((row) => ({ ...row, cells: kept.map((column) => row.cells[column] ?? { text: "" }) })),
  };
}
