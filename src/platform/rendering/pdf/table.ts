import { setImmediate } from "node:timers/promises";
import type { ReportTable } from "@/core/shared/report";
import type { Line, Styled } from "./lines";
import {
  artifact,
  drawLine,
  ink,
  lineHeight,
  linesOf,
  margin,
  type Pen,
  type Structure,
  styledLinesOf,
  turn,
} from "./pen";

const cellPadding = 3;

/** After so many rows other work of the process gets its turn. */
const rowsAtOnce = 20;

/** Draws a table whose head stands again on every page. */
export async function drawTable(pen: Pen, { columns, rows, small }: ReportTable): Promise<void> {
  const size = small || columns.length > 9 ? 6.5 : 8;
  const sum = columns.reduce((total, { weight = 1 }) => total + weight, 0);
  const leads = columns.map((column) => column.leads === true);
  const widths = columns.map(({ weight = 1 }) => (weight / sum) * pen.width);
  const table = pen.doc.struct("Table");
  pen.top.add(table);
  const titles = columns.map(({ title }) => title);
  drawRow(pen, table, titles, widths, size, "TH");
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtOnce === 0) await setImmediate();
    const before = pen.doc.page;
    drawRow(
      pen,
      table,
      row,
      widths,
      size,
      "TD",
      leads,
      () => pen.doc.page !== before && drawHeadAgain(pen, titles, widths, size),
    );
  }
  table.end();
  pen.y += 8;
}

/** On a later page the head is there for the eye only: the table has it once. */
function drawHeadAgain(pen: Pen, titles: readonly string[], widths: readonly number[], size: number): void {
  pen.doc.markContent("Artifact", { type: "Layout" });
  const cells = titles.map((title, at) => linesOf(pen, title, size, 700, (widths[at] ?? 0) - 2 * cellPadding));
  const height = Math.max(...cells.map(({ length }) => length)) * lineHeight(size) + 2 * cellPadding;
  shade(pen, height);
  drawCells(pen, cells, widths, size);
  pen.y += height;
  pen.doc.endMarkedContent();
}

function drawRow(
  pen: Pen,
  table: Structure,
  texts: readonly string[],
  widths: readonly number[],
  size: number,
  tag: "TH" | "TD",
  leads: readonly boolean[] = [],
  onNewPage: () => unknown = () => {},
): void {
  const cells = texts.map((text, at) =>
    styledLinesOf(pen, styledCell(text, tag, leads[at]), size, (widths[at] ?? 0) - 2 * cellPadding),
  );
  const row = pen.doc.struct("TR");
  table.add(row);
  const elements = cells.map(() => pen.doc.struct(tag));
  for (const element of elements) row.add(element);
  const most = Math.max(1, ...cells.map(({ length }) => length));
  const wanted = most * lineHeight(size) + 2 * cellPadding;
  // A row that fits on a page is kept whole; a longer one goes on over the pages.
  if (pen.y + Math.min(wanted, pen.bottom - margin - 60) > pen.bottom) {
    turn(pen);
    onNewPage();
  }
  for (let from = 0; from < most; ) {
    const fitting = Math.max(1, Math.floor((pen.bottom - pen.y - 2 * cellPadding) / lineHeight(size)));
    const part = cells.map((lines) => lines.slice(from, from + fitting));
    const height = Math.min(fitting, most - from) * lineHeight(size) + 2 * cellPadding;
    if (tag === "TH") artifact(pen, () => shade(pen, height));
    drawCells(pen, part, widths, size, elements);
    pen.y += height;
    artifact(pen, () => rule(pen));
    from += fitting;
    if (from < most) {
      turn(pen);
      onNewPage();
    }
  }
  for (const element of elements) element.end();
  row.end();
}

/** Heads are bold, and so is the first line of a cell that names its row. */
function styledCell(text: string, tag: "TH" | "TD", leads = false): Styled[] {
  if (tag === "TH") return [{ text, weight: 700 }];
  const first = leads ? (text.split("\n", 1)[0] ?? "") : "";
  return [
    { text: first, weight: 700 },
    { text: text.slice(first.length), weight: 400 },
  ];
}

function drawCells(
  pen: Pen,
  cells: readonly Line[][],
  widths: readonly number[],
  size: number,
  elements?: readonly Structure[],
): void {
  let x = margin;
  for (const [at, lines] of cells.entries()) {
    const left = x + cellPadding;
    const draw = () =>
      lines.forEach((line, index) => {
        drawLine(pen, line, left, pen.y + cellPadding + index * lineHeight(size), size);
      });
    if (elements) elements[at]?.add(draw);
    else draw();
    x += widths[at] ?? 0;
  }
}

function shade({ doc, y, width }: Pen, height: number): void {
  doc.rect(margin, y, width, height).fill(ink.shade);
}

function rule({ doc, y, width }: Pen): void {
  doc
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .moveTo(margin, y)
    .lineTo(margin + width, y)
    .stroke();
}
