import { buffer } from "node:stream/consumers";
import type { Wall } from "@/core/matrix/aids/wall";
import { drawCode, writeAt } from "./box";
import { artifact, ink, openPdf, type Pen, turn } from "./pen";

/** Size of a bank card, in points (ISO/IEC 7810 ID-1: 85.6 by 53.98 mm). */
const card = { width: 242.65, height: 153 } as const;
const columns = 2;
const rows = 4;
const inner = 11;
const codeSide = 62;

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
  const text = width - codeSide - 8;
  let at = writeAt(
    pen,
    wall.organisation,
    left,
    y + inner - 3,
    text,
    { size: 7.5, weight: 700, colour: ink.accent },
    1,
  );
  at = writeAt(pen, wall.title, left, at, text, { size: 13.5, weight: 700, tag: "H1" }, 1) + 3;
  for (const { situation, whom, numbers } of wall.lines) {
    at = writeAt(pen, situation, left, at, text, { size: 7, colour: ink.quiet }, 1);
    const said = [whom, ...numbers.slice(0, 1)].join(": ");
    at = writeAt(pen, said, left, at, text, { size: 8, weight: 700 }, 2) + 1;
  }
  drawCode(pen, wall.address, left + width - codeSide, y + inner, codeSide, wall.address);
  writeAt(
    pen,
    wall.scan,
    left + width - codeSide,
    y + inner + codeSide + 3,
    codeSide,
    { size: 6, colour: ink.quiet },
    2,
  );
  const foot = y + card.height - inner;
  writeAt(pen, wall.calm, left, foot - 24, width, { size: 7.5, weight: 700 }, 1);
  writeAt(pen, wall.stamp, left, foot - 11, width, { size: 5.5, colour: ink.quiet }, 1);
}
