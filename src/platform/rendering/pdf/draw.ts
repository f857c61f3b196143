import type { Weight } from "./fonts";
import { drawLine, lineHeight, linesOf, margin, type Pen, room } from "./pen";

/** Draws a heading or paragraph, tagged as what it is, and leaves room after it, in points. */
export function words(
  pen: Pen,
  tag: string,
  text: string,
  size: number,
  weight: Weight,
  after: number,
  colour?: string,
): void {
  const element = pen.doc.struct(tag);
  pen.top.add(element);
  for (const line of linesOf(pen, text, size, weight, pen.width)) {
    room(pen, lineHeight(size));
    element.add(() => drawLine(pen, line, margin, pen.y, size, colour));
    pen.y += lineHeight(size);
  }
  element.end();
  pen.y += after;
}

/** Draws a label and its value side by side. */
export function drawFact(pen: Pen, label: string, value: string, size = 9.5): void {
  const labelWidth = 150;
  const element = pen.doc.struct("P");
  pen.top.add(element);
  const left = linesOf(pen, label, size, 700, labelWidth - 10);
  const right = linesOf(pen, value, size, 400, pen.width - labelWidth);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    room(pen, lineHeight(size));
    element.add(() => {
      drawLine(pen, left[at] ?? [], margin, pen.y, size);
      drawLine(pen, right[at] ?? [], margin + labelWidth, pen.y, size);
    });
    pen.y += lineHeight(size);
  }
  element.end();
  pen.y += 2;
}
