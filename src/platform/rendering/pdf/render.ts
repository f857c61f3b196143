import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { Report, ReportPart } from "@/core/shared/report";
import type { Weight } from "./fonts";
import { drawLine, ink, lineHeight, linesOf, margin, type Pen, room } from "./pen";
import { drawTable } from "./table";

const footHeight = 24;
/** From so many columns on, pages lie on their side. */
const wideFrom = 6;

/**
 * Renders a report as a tagged PDF (after PDF/UA): headings, paragraphs and tables are what they look like, also to a
 * screen reader. The same report and time give the same bytes.
 */
export async function renderPdf(report: Report, time: Date): Promise<Buffer> {
  const wide = report.parts.some((part) => part.kind === "table" && part.columns.length >= wideFrom);
  const doc = new PDFDocument({
    size: "A4",
    layout: wide ? "landscape" : "portrait",
    margin,
    bufferPages: true,
    tagged: true,
    pdfVersion: "1.7",
    subset: "PDF/UA" as never,
    lang: report.language,
    displayTitle: true,
    font: null as never,
    info: { Title: report.title, Producer: "Tocsin", Creator: "Tocsin", CreationDate: time },
  });
  const whole = buffer(doc);
  const top = doc.struct("Document");
  doc.addStructure(top);
  const width = doc.page.width - 2 * margin;
  const pen: Pen = {
    doc,
    top,
    width,
    bottom: doc.page.height - margin - footHeight,
    y: margin,
    fonts: new Set(),
    widths: new Map(),
  };

  words(pen, "H1", report.title, 18, 700, 10);
  for (const part of report.parts) await drawPart(pen, part);
  top.end();
  drawFeet(pen, report.foot);
  doc.end();
  return whole;
}

async function drawPart(pen: Pen, part: ReportPart): Promise<void> {
  switch (part.kind) {
    case "heading":
      room(pen, 60);
      pen.y += 10;
      words(pen, "H2", part.text, 12.5, 700, 6);
      break;
    case "text":
      words(pen, "P", part.text, 9.5, 400, 6);
      break;
    case "facts":
      for (const [label, value] of part.facts) drawFact(pen, label, value);
      pen.y += 6;
      break;
    case "table":
      await drawTable(pen, part);
  }
}

function words(pen: Pen, tag: string, text: string, size: number, weight: Weight, after: number): void {
  const element = pen.doc.struct(tag);
  pen.top.add(element);
  for (const line of linesOf(pen, text, size, weight, pen.width)) {
    room(pen, lineHeight(size));
    element.add(() => drawLine(pen, line, margin, pen.y, size));
    pen.y += lineHeight(size);
  }
  element.end();
  pen.y += after;
}

function drawFact(pen: Pen, label: string, value: string): void {
  const labelWidth = 150;
  const element = pen.doc.struct("P");
  pen.top.add(element);
  const left = linesOf(pen, label, 9.5, 700, labelWidth - 10);
  const right = linesOf(pen, value, 9.5, 400, pen.width - labelWidth);
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    room(pen, lineHeight(9.5));
    element.add(() => {
      drawLine(pen, left[at] ?? [], margin, pen.y, 9.5);
      drawLine(pen, right[at] ?? [], margin + labelWidth, pen.y, 9.5);
    });
    pen.y += lineHeight(9.5);
  }
  element.end();
  pen.y += 2;
}

function drawFeet(pen: Pen, foot: string): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    const y = doc.page.height - margin;
    const [line = []] = linesOf(pen, foot, 7, 400, pen.width - 60);
    drawLine(pen, line, margin, y, 7, ink.quiet);
    const numbers = linesOf(pen, `${page + 1} / ${count}`, 7, 400, 60)[0] ?? [];
    drawLine(pen, numbers, margin + pen.width - 30, y, 7, ink.quiet);
    doc.endMarkedContent();
  }
}
