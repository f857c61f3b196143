import { buffer } from "node:stream/consumers";
import type { Report, ReportPart } from "@/core/shared/report";
import { drawCover } from "./cover";
import { drawFact, words } from "./draw";
import { drawLine, ink, linesOf, margin, openPdf, type Pen, room, turn } from "./pen";
import { drawRich } from "./rich";
import { drawTable } from "./table";

/** From so many columns on, the pages of a report without pages of its own lie on their side. */
const wideFrom = 6;

/**
 * Renders a report as a tagged PDF (after PDF/UA): headings, paragraphs, lists and tables are what they look like, also
 * to a screen reader, and headings are bookmarks. The same report and time give the same bytes.
 */
export async function renderPdf(report: Report, time: Date): Promise<Buffer> {
  const [first, ...smaller] = report.onePage ? onePageScales : [1];
  let drawn = await draw(report, time, first ?? 1);
  for (const scale of smaller) {
    if (drawn.pages === 1) break;
    drawn = await draw(report, time, scale);
  }
  return drawn.whole;
}

/** What one page is set in, until it fits; smaller type could not be read. */
const onePageScales = [1, 0.92, 0.84, 0.76, 0.68];

async function draw(report: Report, time: Date, scale: number): Promise<{ whole: Buffer; pages: number }> {
  const pen = openPdf(report.title, report.language, time, scale);
  const { doc, top } = pen;
  const whole = buffer(doc);
  turn(pen, liesFromTheStart(report));

  if (report.cover) {
    drawCover(pen, report.title, report.cover);
    if (report.parts[0]?.kind !== "page") turn(pen);
  } else words(pen, "H1", report.title, 18, 700, 10);
  for (const part of report.parts) await drawPart(pen, part);
  top.end();
  const pages = doc.bufferedPageRange().count;
  drawFeet(pen, report.foot);
  doc.end();
  return { whole: await whole, pages };
}

function liesFromTheStart({ cover, parts }: Report): boolean {
  if (cover || parts.some(({ kind }) => kind === "page")) return false;
  return parts.some((part) => part.kind === "table" && part.columns.length >= wideFrom);
}

async function drawPart(pen: Pen, part: ReportPart): Promise<void> {
  switch (part.kind) {
    case "heading": {
      const lower = part.level === 2;
      room(pen, lower ? 130 : 150);
      pen.y += lower ? 8 : 10;
      pen.doc.outline.addItem(part.text);
      words(pen, lower ? "H3" : "H2", part.text, lower ? 11 : 14, 700, lower ? 4 : 8);
      break;
    }
    case "text":
      words(pen, "P", part.text, 9.5, 400, 6);
      break;
    case "rich":
      drawRich(pen, part.blocks);
      break;
    case "facts":
      for (const [label, value] of part.facts) drawFact(pen, label, value);
      pen.y += 6;
      break;
    case "page":
      turn(pen, part.lies);
      break;
    case "table":
      await drawTable(pen, part);
  }
}

function drawFeet(pen: Pen, foot: string): void {
  const { doc } = pen;
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    doc.page.margins.bottom = 0;
    const width = doc.page.width / pen.scale - 2 * margin;
    doc.markContent("Artifact", { type: "Pagination" });
    const y = doc.page.height / pen.scale - margin;
    const [line = []] = linesOf(pen, foot, 7, 400, width - 60);
    drawLine(pen, line, margin, y, 7, ink.quiet);
    const numbers = linesOf(pen, `${page + 1} / ${count}`, 7, 400, 60)[0] ?? [];
    drawLine(pen, numbers, margin + width - 30, y, 7, ink.quiet);
    doc.endMarkedContent();
  }
}
