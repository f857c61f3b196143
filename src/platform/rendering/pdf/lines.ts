import { type Run, runsOf, type Weight } from "./fonts";

export type Line = readonly Run[];
/** Measures a piece of text, in points. */
export type Measure = (run: Run) => number;

/** East Asian text may break after any character; other text after blanks and hyphens, and anywhere when a word is too long. */
const pieces =
  /[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef][、。，．：；？！）」』】]?|[^\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]+?(?:[-/]|(?=[\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef]|$))|[^\S\n]+/gu;

/** A piece of text in one weight. */
export type Styled = { readonly text: string; readonly weight: Weight };

/** Breaks a text into lines that fit a width; line feeds stay. */
export function breakLines(text: string, weight: Weight, width: number, measure: Measure): Line[] {
  return breakStyled([{ text, weight }], width, measure);
}

/** Breaks pieces of different weights, read as one text, into lines that fit a width. */
export function breakStyled(styled: readonly Styled[], width: number, measure: Measure): Line[] {
  const clean = styled.map(({ text, weight }) => ({
    text: text.replace(/\r\n?/g, "\n").replace(/(?!\n)\p{Cc}/gu, " "),
    weight,
  }));
  const whole = clean.map(({ text }) => text).join("");
  const runs = (from: number, to: number) => cut(clean, from, to);
  const lines: Line[] = [];
  let from = 0;
  for (const paragraph of whole.split("\n")) {
    lines.push(...breakParagraph(paragraph, from, runs, width, measure));
    from += paragraph.length + 1;
  }
  return lines;
}

/** Gives the runs of a part of a text that is made of pieces. */
function cut(styled: readonly Styled[], from: number, to: number): Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const { text, weight } of styled) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== "") runs.push(...runsOf(part, weight));
    start += text.length;
  }
  return runs;
}

function breakParagraph(
  text: string,
  start: number,
  runs: (from: number, to: number) => Run[],
  width: number,
  measure: Measure,
): Line[] {
  const sizeOf = (from: number, to: number) =>
    runs(start + from, start + to).reduce((sum, run) => sum + measure(run), 0);
  const lines: Line[] = [];
  let from = 0;
  let to = 0;
  let used = 0;
  const end = (next: number) => {
    const trimmed = from + text.slice(from, to).trimEnd().length;
    lines.push(runs(start + from, start + trimmed));
    from = to = next;
    used = 0;
  };
  const add = (until: number, size: number) => {
    to = until;
    used += size;
  };
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    const after = index + piece.length;
    const size = sizeOf(index, after);
    if (used + size <= width) add(after, size);
    else if (/^\s/.test(piece)) end(after);
    else {
      if (to > from) end(index);
      if (size <= width) add(after, size);
      else {
        let at = index;
        for (const sign of piece) {
          const one = sizeOf(at, at + sign.length);
          if (used + one > width && to > from) end(at);
          at += sign.length;
          add(at, one);
        }
      }
    }
  }
  if (to > from || lines.length === 0) end(text.length);
  return lines;
}
