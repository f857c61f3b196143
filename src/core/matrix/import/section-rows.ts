import { filledPlaces, hasGap, isBanner, isSingle, singleText } from "./grid-row";
import { isRepeatedHeader } from "./header-rows";
import type { RawRow } from "./raw-table";

const noteMark = /^(?:\*|note|notes|hinweis|anmerkung|remarque|nota|source|quelle|legend|注|※)/i;

/** Finds where the data ends: rows after a last gap that hold next to nothing are signatures, notes or legends. */
export function endOfData(body: readonly RawRow[], width: number): number {
  let end = body.length;
  const isPoor = (row: RawRow) =>
    row.broken
      ? false
      : isSingle(row)
        ? width >= 2
        : width >= 4 && (filledPlaces(row).length <= 2 || /[:：]\s*$/.test(row.cells[0]?.text ?? ""));
  for (let at = end - 1; at > 0 && isPoor(body[at] as RawRow); at--) if (hasGap(body, at)) end = at;
  while (end > 1 && isSingle(body[end - 1] as RawRow) && noteMark.test(singleText(body[end - 1] as RawRow))) end--;
  return end;
}

const numbered = /^(?:\d+(?:\.\d+)*[.)]?|[A-Z][.)]|[IVX]+[.)])\s+\p{L}/u;
const sectionWord =
  /^(?:internal|external|intern|extern|interne|externe|interno|externo|phase|part|section|teil|abschnitt|partie|sección|内部|外部|社内|社外)(?!\p{L})/iu;

/**
 * Builds the test for section rows. A text merged across the table is one. A lone text in the first column is one only
 * where it stands above full rows and either looks like a title or such rows are rare, for a row may also be nearly empty.
 */
export function sectionTest(
  body: readonly RawRow[],
  headings: readonly string[],
): (row: RawRow, at: number) => boolean {
  const width = headings.filter(Boolean).length;
  const full = body.find((row) => !isSingle(row));
  const isLone = (row: RawRow | undefined) => row !== undefined && isSingle(row) && !isBanner(row);
  const lone = body.filter(isLone);
  const rare = lone.length * 3 < body.length;
  const alternating = body.every((row, at) => !isLone(row) || isFollowed(body, at, headings));
  const isTitle = titleTest(body);
  return (row, at) => {
    if (row.broken || !isSingle(row)) return false;
    if (isBanner(row)) return true;
    if (width < 3 || !full || filledPlaces(row)[0] !== filledPlaces(full)[0] || !isFollowed(body, at, headings))
      return false;
    return isTitle(row) ? rare || alternating : rare && (hasGap(body, at) || isLone(body[0]));
  };
}

function isFollowed(body: readonly RawRow[], at: number, headings: readonly string[]): boolean {
  const below = body[at + 1];
  return below !== undefined && (isRepeatedHeader(below, headings) || filledPlaces(below).length > 2);
}

/** Builds the test for texts that look like titles: numbered, in capitals, with a colon, or alone in being bold. */
function titleTest(body: readonly RawRow[]): (row: RawRow) => boolean {
  const boldRows = body.some((row) => !isSingle(row) && row.cells[0]?.strong);
  return (row) => {
    const text = singleText(row);
    const styled = !boldRows && row.cells.some((cell) => cell.strong);
    return styled || text.endsWith(":") || numbered.test(text) || sectionWord.test(text) || isUpperCase(text);
  };
}

const isUpperCase = (text: string) => text.length > 4 && text === text.toUpperCase() && text !== text.toLowerCase();
