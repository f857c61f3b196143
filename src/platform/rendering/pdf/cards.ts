import { buffer } from "node:stream/consumers";
import type { Wall } from "@/core/matrix/aids/wall";
import { drawCode, writeAt } from "./box";
import { artifact, ink, openPdf, type Pen, turn } from "./pen";

/** Size of a bank card, in points (ISO/IEC 7810 ID-1: 85.6 by 53.98 mm). */
const card = { width: 242.65, height: 153 } as const;
const columns = 2;
const rows = 4;
const inner = 11;
const codeSide = 58;

/** Renders a sheet of wallet cards to cut out, all alike. */
export async function renderCards(wall: Wall, time: Date): Promise<Buffer> {
  const pen = openPdf(wall.title, wall.language, time);
  const whole = buffer(pen.doc);
  turn(pen, false);
  const { page } = pen.doc;
  const left = (page.width - columns * card.width) / 2;
  const top = (page.height - rows * card.height) / 2;
  for (let at = 0; at < columns * rows; at += 1)
    drawCard(pen, wall, left + (at % columns) * card.width, top + Math.floor(at / columns) * card.height);
  pen.top.end();
  pen.doc.end();
  return whole;
}

function drawCard(pen: Pen, wall: Wall, x: number, y: number): void {
  artifact(pen, () => {
    pen.doc
      .lineWidth(0.5)
      .dash(3, { space: 3 })
      .strokeColor(ink.line)
      .rect(x, y, card.width, card.height)
      .stroke()
      .undash();
  });
  const [left, width] = [x + inner, card.width - 2 * inner];
  const beside = width - codeSide - 8;
  drawCode(pen, wall.address, left + width - codeSide, y + inner - 2, codeSide, wall.address);
  let at = writeAt(
    pen,
    wall.organisation,
    left,
    y + inner - 3,
    beside,
    { size: 7.5, weight: 700, colour: ink.accent },
    1,
  );
  at = writeAt(pen, wall.title, left, at, beside, { size: 13.5, weight: 700, tag: "H1" }, 1) + 1;
  at = writeAt(pen, wall.calm, left, at, beside, { size: 7.5, weight: 700 }, 2);
  writeAt(pen, wall.scan, left, at, beside, { size: 6, colour: ink.quiet }, 1);
  at = y + inner + codeSide + 1;
  for (const { situation, whom, numbers } of wall.lines) {
    at = writeAt(pen, situation, left, at, width, { size: 6.5, colour: ink.quiet }, 1);
    at = writeAt(pen, [whom, ...numbers.slice(0, 1)].join(": "), left, at, width, { size: 8, weight: 700 }, 1);
  }
  writeAt(pen, wall.stamp, left, y + card.height - inner - 8, width, { size: 5.5, colour: ink.quiet }, 2);
}
