import { isNone } from "./cell-value";
import type { RawCell, RawRow } from "./raw-table";

/** Lists the places of a row that hold text of their own. */
export function filledPlaces(row: RawRow): number[] {
  return row.cells.flatMap((cell, place) => (cell.text === "" ? [] : [place]));
}

/** Tells whether one single text stands in a row. */
export function isSingle(row: RawRow): boolean {
  if (isRepeatedText(row)) return true;
  return filledPlaces(row).length === 1 && !row.cells.some((cell) => cell.merged === "up");
}

/** Counts the columns that the cell at a place covers. */
export function columnSpan(row: RawRow, place: number): number {
  let span = 1;
  while (row.cells[place + span]?.merged === "left") span++;
  return span;
}

/** Tells whether a converter has written one merged text into every cell of a row. */
function isRepeatedText(row: RawRow): boolean {
  const [first] = row.cells;
  return row.cells.length >= 3 && !isNone(first?.text ?? "") && row.cells.every((cell) => cell.text === first?.text);
}

/** Tells whether a row holds one text merged over at least half of the table. */
export function isBanner(row: RawRow): boolean {
  if (isRepeatedText(row)) return true;
  const [place] = filledPlaces(row);
  if (place === undefined || !isSingle(row)) return false;
  const span = columnSpan(row, place);
  return span >= 2 && span >= row.cells.length / 2;
}

/** Tells whether every text in a row satisfies a test. */
export function everyCell(row: RawRow, test: (cell: RawCell) => boolean): boolean {
  const cells = row.cells.filter((cell) => cell.text !== "");
  return cells.length > 0 && cells.every(test);
}

/** Puts the lines of a text into one. */
export function oneLine(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join(" ");
}

/** Gives the one text of a single row. */
export function singleText(row: RawRow): string {
  return oneLine(row.cells.find((cell) => cell.text !== "")?.text ?? "");
}

/** Tells whether blank rows stand above a row of a list. */
export function hasGap(rows: readonly RawRow[], at: number): boolean {
  return at > 0 && (rows[at]?.number ?? 0) > (rows[at - 1]?.number ?? 0) + 1;
}
