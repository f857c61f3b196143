import { fontFile, type Run, type Weight } from "./fonts";
import { breakLines, type Line } from "./lines";

export const margin = 42;
export const ink = { text: "#16202c", quiet: "#5a6775", line: "#c9d2dc", shade: "#eef2f6" } as const;

export type Structure = PDFKit.PDFStructureElement;
/** Where drawing goes on. */
export type Pen = {
  readonly doc: PDFKit.PDFDocument;
  readonly top: Structure;
  readonly width: number;
  readonly bottom: number;
  /** Fonts that the document knows by now. */
  readonly fonts: Set<string>;
  readonly widths: Map<string, number>;
  y: number;
};

/** Starts a new page when less than so much room is left on this one. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height <= pen.bottom) return;
  pen.doc.addPage();
  pen.y = margin;
}

/** Breaks a text into lines of a width, in points. */
export function linesOf(pen: Pen, text: string, size: number, weight: Weight, width: number): Line[] {
  return breakLines(text, weight, width, (run) => widthOf(pen, run) * size);
}

/** Measures a piece at size 1; words come again and again, and measuring is most of the work. */
function widthOf(pen: Pen, { font, text }: Run): number {
  const key = `${font} ${text}`;
  let width = pen.widths.get(key);
  if (width === undefined) {
    width = pickFont(pen, font).fontSize(1).widthOfString(text);
    pen.widths.set(key, width);
  }
  return width;
}

/** Draws one line in the fonts of its pieces. */
export function drawLine(pen: Pen, line: Line, x: number, y: number, size: number, colour: string = ink.text): void {
  let at = x;
  for (const { font, text } of line) {
    const doc = pickFont(pen, font).fontSize(size).fillColor(colour);
    doc.text(text, at, y + size, { lineBreak: false, baseline: "alphabetic" });
    at += widthOf(pen, { font, text }) * size;
  }
}

function pickFont({ doc, fonts }: Pen, name: string): PDFKit.PDFDocument {
  if (!fonts.has(name)) doc.registerFont(name, fontFile(name));
  fonts.add(name);
  return doc.font(name);
}

/** Height of a line of text of a size, in points. */
export const lineHeight = (size: number) => size * 1.35;

/** Draws what is there for the eye only: a screen reader passes over it. */
export function artifact({ doc }: Pen, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
