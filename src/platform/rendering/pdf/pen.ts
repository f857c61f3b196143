import PDFDocument from "pdfkit";
import { fontFile, type Run, type Weight } from "./fonts";
import { breakLines, breakStyled, type Line, type Styled } from "./lines";

export const margin = 42;
export const ink = { accent: "#0f6b68", text: "#16202c", quiet: "#5a6775", line: "#c9d2dc", shade: "#eef2f6" } as const;

export type Structure = PDFKit.PDFStructureElement;
/** Where drawing goes on. */
export type Pen = {
  readonly doc: PDFKit.PDFDocument;
  readonly top: Structure;
  /** Of everything on the page; below 1 more fits on it. */
  readonly scale: number;
  /** Whether pages lie on their side from here on. */
  lies: boolean;
  width: number;
  bottom: number;
  /** Fonts that the document knows by now. */
  readonly fonts: Set<string>;
  readonly widths: Map<string, number>;
  y: number;
};

/** Opens a tagged document without a page. */
export function openPdf(title: string, language: string, time: Date, scale = 1): Pen {
  const doc = new PDFDocument({
    size: "A4",
    autoFirstPage: false,
    margin,
    bufferPages: true,
    tagged: true,
    pdfVersion: "1.7",
    subset: "PDF/UA" as never,
    lang: language,
    displayTitle: true,
    font: null as never,
    info: { Title: title, Producer: "Tocsin", Creator: "Tocsin", CreationDate: time },
  });
  const top = doc.struct("Document");
  doc.addStructure(top);
  return { doc, top, scale, width: 0, bottom: 0, y: 0, lies: false, fonts: new Set(), widths: new Map() };
}

const footHeight = 24;

/** Starts a new page, which stands or lies. */
export function turn(pen: Pen, lies = pen.lies): void {
  const { doc } = pen;
  doc.addPage({ size: "A4", layout: lies ? "landscape" : "portrait", margin });
  pen.lies = lies;
  if (pen.scale !== 1) doc.scale(pen.scale);
  pen.width = doc.page.width / pen.scale - 2 * margin;
  pen.bottom = doc.page.height / pen.scale - margin - footHeight;
  pen.y = margin;
}

/** Starts a new page when less than so much room is left on this one. */
export function room(pen: Pen, height: number): void {
  if (pen.y + height <= pen.bottom) return;
  turn(pen);
}

/** Breaks a text into lines of a width, in points. */
export function linesOf(pen: Pen, text: string, size: number, weight: Weight, width: number): Line[] {
  return breakLines(text, weight, width, (run) => widthOf(pen, run) * size);
}

/** Breaks a text of several weights into lines of a width, in points. */
export function styledLinesOf(pen: Pen, styled: readonly Styled[], size: number, width: number): Line[] {
  return breakStyled(styled, width, (run) => widthOf(pen, run) * size);
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
