import type { RawCell, RawRow } from "@/core/matrix/import/raw-table";
import { cleanText, withAddress } from "./clean-text";
import { limits } from "./limits";
import type { Relation } from "./office-parts";
import { Unreadable } from "./unreadable";
import { showNumber } from "./xlsx-format";
import type { CellStyle } from "./xlsx-styles";
import { childAt, childrenNamed, textOf, type XmlElement } from "./xml";

export type Workbook = { strings: string[]; styles: CellStyle[]; from1904: boolean };
type Area = { top: number; left: number; bottom: number; right: number };

const mostColumns = 16_384;

/** Reads the text of a rich string: all its runs, without the reading aids above Japanese characters. */
export function richText(element: XmlElement): string {
  return element.children
    .filter((child): child is XmlElement => typeof child !== "string")
    .map((child) => (child.name === "t" ? textOf(child) : child.name === "r" ? textOf(childAt(child, "t")) : ""))
    .join("");
}

/** Reads an A1 reference or range; rows and columns count from 0. */
export function readArea(reference: string): Area | null {
  const corners = reference.split(":").map((corner) => /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(corner.trim()));
  const [from, to = from] = corners;
  if (!from || !to) return null;
  const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const [left, right] = [column(from[1] as string), column(to[1] as string)];
  return { top: Number(from[2]) - 1, left, bottom: Number(to[2]) - 1, right };
}

/** Reads the rows of a sheet with merged cells marked, links beside their words and rows numbered as Excel shows them. */
export function readSheet(sheet: XmlElement, book: Workbook, relations: Map<string, Relation>): RawRow[] {
  const rows = new Map<number, Map<number, RawCell>>();
  let cells = 0;
  let rowAt = -1;
  for (const row of childrenNamed(childAt(sheet, "sheetData"), "row")) {
    rowAt = row.attributes.r === undefined ? rowAt + 1 : Number(row.attributes.r) - 1;
    let columnAt = -1;
    const found = new Map<number, RawCell>();
    for (const cell of childrenNamed(row, "c")) {
      columnAt = readArea(cell.attributes.r ?? "")?.left ?? columnAt + 1;
      const text = cleanText(cellText(cell, book));
      if (text === "" || columnAt >= mostColumns) continue;
      cells += 1;
      if (cells > limits.cells) throw new Unreadable("import-too-many-cells", { limit: limits.cells });
      const strong = book.styles[Number(cell.attributes.s ?? 0)]?.strong;
      found.set(columnAt, strong ? { text, strong } : { text });
    }
    if (found.size > 0) rows.set(rowAt, found);
  }
  addLinks(sheet, rows, relations);
  markMerged(sheet, rows);
  return [...rows].sort(([a], [b]) => a - b).map(([row, found]) => ({ number: row + 1, cells: spread(found) }));
}

function cellText(cell: XmlElement, book: Workbook): string {
  const value = textOf(childAt(cell, "v"));
  switch (cell.attributes.t) {
    case "s":
      return book.strings[Number(value)] ?? "";
    case "inlineStr":
      return richText(childAt(cell, "is") ?? cell);
    case "b":
      return value === "1" ? "TRUE" : value === "0" ? "FALSE" : "";
    case "str":
    case "d":
      return value;
    case "e":
      return value === "#N/A" ? "" : value;
    default: {
      const look = book.styles[Number(cell.attributes.s ?? 0)]?.look ?? "general";
      return value === "" || Number.isNaN(Number(value)) ? value : showNumber(Number(value), look, book.from1904);
    }
  }
}

function addLinks(sheet: XmlElement, rows: Map<number, Map<number, RawCell>>, relations: Map<string, Relation>): void {
  for (const { attributes } of childrenNamed(childAt(sheet, "hyperlinks"), "hyperlink")) {
    const area = readArea(attributes.ref ?? "");
    const cell = area && rows.get(area.top)?.get(area.left);
    const relation = relations.get(attributes.id ?? "");
    if (cell && relation?.external) cell.text = withAddress(cell.text, relation.target);
  }
}

/** Marks what merged cells cover, in rows that hold text. */
function markMerged(sheet: XmlElement, rows: Map<number, Map<number, RawCell>>): void {
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  let covered = 0;
  for (const { attributes } of childrenNamed(childAt(sheet, "mergeCells"), "mergeCell")) {
    const area = readArea(attributes.ref ?? "");
    if (!area || !rows.get(area.top)?.has(area.left)) continue;
    const right = Math.min(area.right, area.left + limits.columns);
    for (let at = numbers.indexOf(area.top); (numbers[at] ?? Number.POSITIVE_INFINITY) <= area.bottom; at++) {
      const row = numbers[at] as number;
      covered += right - area.left + 1;
      if (covered > limits.cells) throw new Unreadable("import-too-many-cells", { limit: limits.cells });
      for (let column = area.left; column <= right; column++)
        if (row !== area.top || column !== area.left)
          rows.get(row)?.set(column, { text: "", merged: row === area.top ? "left" : "up" });
    }
  }
}

/** Puts cells at their columns; the array has holes, for a sheet may use its first and its last column only. */
function spread(found: Map<number, RawCell>): RawCell[] {
  const cells: RawCell[] = [];
  for (const [column, cell] of found) cells[column] = cell;
  return cells;
}
