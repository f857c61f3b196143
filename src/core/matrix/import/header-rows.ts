import { columnSpan, everyCell, filledPlaces, isSingle } from "./grid-row";
import { normalise } from "./normalise";
import type { RawRow } from "./raw-table";
import { recogniseHeading } from "./recognise-heading";

const searched = 15;
const longestHeading = 80;
const leastScore = 1;
const certainScore = 1.6;
/** A first row that fills all columns is most likely the heading. */
const fullRowBonus = 0.8;

/** Measures how much a row looks like the heading of the rows below it; from about 1 it may well be one. */
export function headerScore(row: RawRow, below: readonly RawRow[]): number {
  const places = filledPlaces(row);
  if (places.length < 2 || row.broken) return 0;
  const texts = places.map((place) => (row.cells[place]?.text ?? "").slice(0, 2 * longestHeading));
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  const known = share((text) => isHeadingLike(text) && (recogniseHeading(text)[0]?.score ?? 0) >= 0.8);
  const short = share((text) => text.length <= longestHeading);
  const data = share((text) => /@|^[\d\s.,:/+()%-]+$|^\d{4}-\d\d-\d\d|\[.+\]|\{\{|[:：]$/.test(text));
  const strong = everyCell(row, (cell) => Boolean(cell.strong));
  const plainBelow = below.filter((other) => !everyCell(other, (cell) => Boolean(cell.strong))).length;
  const stands = strong && plainBelow > below.length / 2 ? 0.4 : 0;
  const declared = isDeclaredHeader(row) ? 0.8 : 0;
  const widest = Math.max(...below.map((other) => filledPlaces(other).length), 1);
  const coverage = Math.min(1, (places.length + coveredFromAbove(row)) / widest);
  const distinct = new Set(texts.map(normalise)).size / texts.length;
  return (2 * known + 0.5 * short + stands + declared - data) * coverage * distinct;
}

/** A sentence is no heading, although a word of it may be one. */
const isHeadingLike = (text: string) => text.length <= longestHeading && text.split(/\s+/).length <= 6;

const coveredFromAbove = (row: RawRow) => row.cells.filter((cell) => cell.merged === "up").length;

/** Tells whether the file itself calls every text of a row a heading. */
export function isDeclaredHeader(row: RawRow): boolean {
  return filledPlaces(row).length > 1 && everyCell(row, (cell) => Boolean(cell.heading));
}

/** Finds the first row of a heading among the rows from `start` to `end`; -1 when none looks like one. */
export function findHeader(rows: readonly RawRow[], start: number, end: number): number {
  const declared = rows.findIndex((row, at) => at >= start && at < end && isDeclaredHeader(row));
  if (declared >= 0) return declared;
  const widest = Math.max(...rows.slice(start, end).map((row) => filledPlaces(row).length), 1);
  const first = rows.findIndex((row, at) => at >= start && at < end && !isSingle(row));
  const firstIsFull = widest >= 3 && first >= 0 && filledPlaces(rows[first] as RawRow).length === widest;
  let best = { at: -1, score: leastScore };
  for (let at = start; at < Math.min(end, start + searched); at++) {
    const row = rows[at] as RawRow;
    const coverage = Math.min(1, (filledPlaces(row).length + coveredFromAbove(row)) / widest);
    const score =
      headerScore(row, rows.slice(at + 1, at + 21)) * coverage +
      (firstIsFull && at === first ? fullRowBonus : 0) -
      0.02 * (at - start);
    if (score >= best.score) best = { at, score: score + 0.001 };
  }
  return best.at;
}

/** In a language we do not know, the first row with short texts in nearly all columns is taken as the heading. */
export function firstFullRow(rows: readonly RawRow[], start: number, end: number): number {
  const at = rows.findIndex((row, index) => index >= start && index < end && !isSingle(row));
  const row = rows[at];
  if (!row || filledPlaces(row).length < 3) return -1;
  return headerScore(row, rows.slice(at + 1, at + 21)) >= 0.45 ? at : -1;
}

/** Tells whether a row looks so much like a heading that another table may begin with it. */
export function isCertainHeader(row: RawRow, below: readonly RawRow[]): boolean {
  return headerScore(row, below) >= certainScore;
}

/** Tells how many rows the heading at `at` has: group headings above the chosen row, or single headings below it. */
export function headerExtent(rows: readonly RawRow[], at: number, start: number): { from: number; to: number } {
  if (at > start && isUpperLevel(rows[at - 1] as RawRow, rows[at] as RawRow)) return { from: at - 1, to: at };
  const below = rows[at + 1];
  if (below && isUpperLevel(rows[at] as RawRow, below)) return { from: at, to: at + 1 };
  return { from: at, to: at };
}

/** Tells whether `upper` names groups of the headings in `lower`, by merged cells or, where merges got lost, by gaps. */
function isUpperLevel(upper: RawRow, lower: RawRow): boolean {
  if (isSingle(upper) || lower.number !== upper.number + 1 || lower.broken) return false;
  const groups = filledPlaces(upper).filter((place) => {
    const span = columnSpan(upper, place);
    const under = filledPlaces(lower).filter((other) => other >= place && other < place + span);
    return span > 1 && under.length > 1;
  });
  const mergedDown = lower.cells.some((cell, place) => cell.merged === "up" && upper.cells[place]?.text);
  const headings = everyCell(lower, (cell) => cell.text.length <= longestHeading);
  if (groups.length > 0) return headings && (mergedDown || headerScore(lower, []) >= certainScore);
  return (fillsGaps(upper, lower) || stretchesOver(upper, lower)) && headerScore(lower, []) >= certainScore;
}

/** "Area, Message, , Owner" above ", What, Who, ": each row has headings where the other has none. */
function fillsGaps(upper: RawRow, lower: RawRow): boolean {
  if (upper.cells.some((cell) => cell.merged) || lower.cells.some((cell) => cell.merged)) return false;
  const above = new Set(filledPlaces(upper));
  const below = new Set(filledPlaces(lower));
  const both = [...above].filter((place) => below.has(place)).length;
  const onlyAbove = above.size - both;
  const onlyBelow = below.size - both;
  return above.size + onlyBelow === upper.cells.length && onlyBelow > 0 && onlyAbove > 0 && both > 0;
}

/** ", Message, , Delivery, " above "Area, What, Who, When, How": every label above is followed by the gap it stretches over. */
function stretchesOver(upper: RawRow, lower: RawRow): boolean {
  const above = filledPlaces(upper);
  const isFull = filledPlaces(lower).length === upper.cells.length;
  return isFull && above.every((place) => place + 1 < upper.cells.length && upper.cells[place + 1]?.text === "");
}

/** Tells whether a row repeats a heading, a word or two changed at most. */
export function isRepeatedHeader(row: RawRow, header: readonly string[]): boolean {
  const places = filledPlaces(row);
  const same = places.filter(
    (place) => header[place] && normalise(row.cells[place]?.text ?? "") === normalise(header[place]),
  );
  return same.length >= 2 && same.length >= 0.6 * places.length;
}
