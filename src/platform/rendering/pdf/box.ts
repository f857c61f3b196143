import QRCode from "qrcode";
import type { Weight } from "./fonts";
import { drawLine, ink, lineHeight, linesOf, type Pen } from "./pen";

type Look = { readonly size: number; readonly weight?: Weight; readonly colour?: string; readonly tag?: string };

/** Writes text at a place of the page, within a width; gives where it ends. Lines beyond `most` are left out. */
export function writeAt(
  pen: Pen,
  text: string,
  x: number,
  y: number,
  width: number,
  { size, weight = 400, colour = ink.text, tag = "P" }: Look,
  most = Number.POSITIVE_INFINITY,
): number {
  const element = pen.doc.struct(tag);
  pen.top.add(element);
  let at = y;
  for (const line of linesOf(pen, text, size, weight, width).slice(0, most)) {
    const top = at;
    element.add(() => drawLine(pen, line, x, top, size, colour));
    at += lineHeight(size);
  }
  element.end();
  return at;
}

/** Draws a QR code in a square; `alt` says where it leads. */
export function drawCode(pen: Pen, text: string, x: number, y: number, side: number, alt: string): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const unit = side / modules.size;
  const figure = pen.doc.struct("Figure", { alt });
  pen.top.add(figure);
  figure.add(() => {
    for (let row = 0; row < modules.size; row += 1)
      for (let column = 0; column < modules.size; column += 1)
        if (modules.get(row, column)) pen.doc.rect(x + column * unit, y + row * unit, unit + 0.05, unit + 0.05);
    pen.doc.fill("#000000");
  });
  figure.end();
}
