import type { Cover } from "@/core/shared/report";
import { drawFact, words } from "./draw";
import { artifact, ink, margin, type Pen } from "./pen";

/** Draws the first page: whose document it is, what it is, and what is said about it. */
export function drawCover(pen: Pen, title: string, { organisation, subtitle, facts }: Cover): void {
  pen.y = 150;
  words(pen, "P", organisation, 13, 700, 6, ink.accent);
  words(pen, "H1", title, 30, 700, 4);
  words(pen, "P", subtitle, 14, 400, 40, ink.quiet);
  artifact(pen, () => pen.doc.rect(margin, pen.y, 64, 3).fill(ink.accent));
  pen.y += 32;
  for (const [label, value] of facts) {
    drawFact(pen, label, value, 10.5);
    pen.y += 4;
  }
}
