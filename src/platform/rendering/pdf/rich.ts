import type { Block, Run } from "@/core/shared/markdown";
import { drawLine, lineHeight, margin, type Pen, room, type Structure, styledLinesOf } from "./pen";

const size = 9.5;
const indent = 16;

/** Draws text that was written in Markdown. */
export function drawRich(pen: Pen, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === "list") drawList(pen, block);
    else drawParagraph(pen, block);
  }
}

function drawParagraph(pen: Pen, block: Exclude<Block, { kind: "list" }>): void {
  const title = block.kind === "heading";
  const element = pen.doc.struct(title ? (block.level === 1 ? "H4" : "H5") : "P");
  pen.top.add(element);
  if (title) room(pen, 40);
  drawRuns(pen, element, block.runs, 0, title);
  element.end();
  pen.y += title ? 2 : 6;
}

function drawList(pen: Pen, { items }: Extract<Block, { kind: "list" }>): void {
  const list = pen.doc.struct("L");
  pen.top.add(list);
  for (const { depth, mark, runs } of items) {
    const [entry, label, body] = ["LI", "Lbl", "LBody"].map((tag) => pen.doc.struct(tag)) as [
      Structure,
      Structure,
      Structure,
    ];
    list.add(entry);
    entry.add(label);
    entry.add(body);
    const from = indent * depth;
    room(pen, lineHeight(size));
    const [line = []] = styledLinesOf(pen, [{ text: mark, weight: 400 }], size, indent);
    label.add(() => drawLine(pen, line, margin + from + 2, pen.y, size));
    drawRuns(pen, body, runs, from + indent, false);
    for (const element of [label, body, entry]) element.end();
    pen.y += 2;
  }
  list.end();
  pen.y += 4;
}

function drawRuns(pen: Pen, element: Structure, runs: readonly Run[], left: number, bold: boolean): void {
  const styled = runs.map(({ text, strong }) => ({
    text,
    weight: bold || strong ? (700 as const) : (400 as const),
  }));
  for (const line of styledLinesOf(pen, styled, size, pen.width - left)) {
    room(pen, lineHeight(size));
    element.add(() => drawLine(pen, line, margin + left, pen.y, size));
    pen.y += lineHeight(size);
  }
}
