import type { RawCell, RawRow } from "@/core/matrix/import/raw-table";
import { limits } from "./limits";
import { Unreadable } from "./unreadable";

export type SpanningCell = { cell: RawCell; rowSpan: number; columnSpan: number };

/** Lays cells with row and column spans out on a grid, as browsers do; the places they cover point to them. */
export function placeSpans(rows: readonly (readonly SpanningCell[])[]): RawRow[] {
  const grid: RawCell[][] = rows.map(() => []);
  let placed = 0;
  rows.forEach((cells, top) => {
    let left = 0;
    for (const { cell, rowSpan, columnSpan } of cells) {
      while (grid[top]?.[left]) left++;
      const bottom = Math.min(rows.length, top + (rowSpan === 0 ? rows.length : rowSpan));
      placed += (bottom - top) * columnSpan;
      if (placed > limits.cells) throw new Unreadable("import-too-many-cells", { limit: limits.cells });
      for (let row = top; row < bottom; row++)
        for (let column = left; column < left + columnSpan; column++) {
          const line = grid[row] as RawCell[];
          if (line[column]) continue;
          if (row === top && column === left) line[column] = cell;
          else line[column] = { text: "", merged: row === top ? "left" : "up" };
        }
      left += columnSpan;
    }
  });
  return grid.map((cells, index) => ({ number: index + 1, cells }));
}
