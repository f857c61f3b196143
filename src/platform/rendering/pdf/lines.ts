import { type Run, runsOf, type Weight } from "./fonts";

export type Line = readonly Run[];
/** Measures a piece of text, in points. */
export type Measure = (run: Run) => number;

/** East Asian text may break after any character; other text after blanks and hyphens, and anywhere when a word is too long. */
const pieces =
  /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef][、。，．：；？！）」』】]?|[^\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]+?(?:[-/]|(?=[\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]|$))|[^\S\n]+/gu;

/** Breaks a text into lines that fit a width; line feeds stay. */
export function breakLines(text: string, weight: Weight, width: number, measure: Measure): Line[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((paragraph) => breakParagraph(paragraph.replace(/\p{Cc}/gu, " "), weight, width, measure));
}

function breakParagraph(text: string, weight: Weight, width: number, measure: Measure): Line[] {
  const widthOf = (part: string) => runsOf(part, weight).reduce((sum, run) => sum + measure(run), 0);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = "";
    used = 0;
  };
  const add = (part: string, size: number) => {
    line += part;
    used += size;
  };
  for (const [piece] of text.matchAll(pieces)) {
    const size = widthOf(piece);
    if (used + size <= width) add(piece, size);
    else if (/^\s/.test(piece)) end();
    else {
      if (line !== "") end();
      if (size <= width) add(piece, size);
      else
        for (const sign of piece) {
          const one = widthOf(sign);
          if (used + one > width && line !== "") end();
          add(sign, one);
        }
    }
  }
  if (line !== "" || lines.length === 0) end();
  return lines.map((found) => runsOf(found, weight));
}
