import { buffer } from "node:stream/consumers";
import type { Wall } from "@/core/matrix/aids/wall";
import { drawCode, writeAt } from "./box";
import { artifact, ink, margin, openPdf, type Pen, turn } from "./pen";

const codeSide = 170;

/** Renders an A4 poster for a notice board: the question, the QR code, and whom to tell of what. */
export async function renderPoster(wall: Wall, time: Date): Promise<Buffer> {
  const pen = openPdf(wall.title, wall.language, time);
  const whole = buffer(pen.doc);
  turn(pen, false);
  const { width } = pen;
  let y = writeAt(pen, wall.organisation, margin, margin + 6, width, { size: 14, weight: 700, colour: ink.accent });
  y = writeAt(pen, wall.title, margin, y + 2, width, { size: 46, weight: 700, tag: "H1" });
  y = writeAt(pen, wall.lead, margin, y + 2, width, { size: 16 }) + 16;

  const beside = margin + codeSide + 28;
  drawCode(pen, wall.address, margin, y, codeSide, wall.address);
  let right = writeAt(pen, wall.scan, beside, y, width - codeSide - 28, { size: 16, weight: 700 });
  right = writeAt(pen, wall.address.replace(/[?].*$/, ""), beside, right + 2, width - codeSide - 28, {
    size: 15,
    colour: ink.accent,
    weight: 700,
  });
  right = writeAt(pen, wall.offline, beside, right + 4, width - codeSide - 28, { size: 12, colour: ink.quiet });
  writeAt(pen, wall.calm, beside, right + 12, width - codeSide - 28, { size: 15 });
  y += codeSide + 20;

  y = drawLines(pen, wall, y);
  for (const [label, value] of wall.local) {
    y = writeAt(pen, `${label}: ${value}`, margin, y + 4, width, { size: 12, weight: 700 });
  }
  writeAt(pen, wall.stamp, margin, pen.doc.page.height - margin - 10, width, { size: 8, colour: ink.quiet }, 1);
  pen.top.end();
  pen.doc.end();
  return whole;
}

function drawLines(pen: Pen, { lines }: Wall, from: number): number {
  const left = 190;
  let y = from;
  for (const { situation, whom, numbers } of lines) {
    artifact(pen, () => {
      pen.doc
        .lineWidth(0.75)
        .strokeColor(ink.line)
        .moveTo(margin, y)
        .lineTo(margin + pen.width, y)
        .stroke();
    });
    const wide = pen.width - left - 10;
    const first = writeAt(pen, situation, margin, y + 6, left, { size: 11.5, weight: 700 });
    const second = writeAt(pen, whom, margin + left + 10, y + 6, wide, { size: 11.5 });
    const third =
      numbers.length > 0
        ? writeAt(pen, numbers.join("   "), margin + left + 10, second, wide, {
            size: 12,
            weight: 700,
            colour: ink.accent,
          })
        : second;
    y = Math.max(first, third) + 5;
  }
  return y + 6;
}
