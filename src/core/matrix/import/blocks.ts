import { filledPlaces, hasGap, isSingle, oneLine, singleText } from "./grid-row";
import {
  findHeader,
  firstFullRow,
  headerExtent,
  isCertainHeader,
  isDeclaredHeader,
  isRepeatedHeader,
} from "./header-rows";
import { isKeyValue } from "./key-value";
import type { RawRow, RawTable } from "./raw-table";
import { endOfData, sectionTest } from "./section-rows";

export type BlockEntry =
  | { kind: "row"; row: RawRow }
  | { kind: "section"; text: string }
  | { kind: "header"; row: RawRow };

/** One table in a sheet or grid: its heading rows, what stands above, and what follows. */
export type Block = { titles: string[]; header: RawRow[]; entries: BlockEntry[]; footers: string[] };

/** Heading rows that a person chose, by row number in the file. */
export type ChosenHeader = { row: number; rows: number };

/** Cuts a grid into its tables: titles, heading rows, sections and data of each. */
export function cutBlocks(table: RawTable, chosen?: ChosenHeader): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < table.rows.length; ) {
    const { block, next } = cutBlock(table.rows, at, blocks.length === 0 ? chosen : undefined);
    blocks.push(block);
    at = next;
  }
  return blocks.filter((block) => block.entries.length > 0 || block.header.length > 0);
}

function cutBlock(rows: readonly RawRow[], start: number, chosen?: ChosenHeader): { block: Block; next: number } {
  const { place, stop } = chosen
    ? { place: rows.findIndex((row) => row.number >= chosen.row), stop: rows.length }
    : searchHeader(rows, start);
  const extent = chosen
    ? { from: place, to: place + chosen.rows - 1 }
    : place < 0
      ? { from: start, to: start - 1 }
      : headerExtent(rows, place, start);
  const header = rows.slice(extent.from, extent.to + 1);
  const titles = rows.slice(start, extent.from).map(lineText);
  const next = header.length > 0 ? endOfBlock(rows, extent.to + 1, header) : stop;
  const body = rows.slice(extent.to + 1, next);
  return { block: firstSection({ titles, header, ...sortBody(body, header) }), next };
}

const longestPreface = 6;

/** Searches stretch by stretch, for a few facts about the document may stand above the table; gaps part the stretches. */
function searchHeader(rows: readonly RawRow[], start: number): { place: number; stop: number } {
  const first = endOfStretch(rows, start);
  for (let from = start, stop = first; from < rows.length; from = stop, stop = endOfStretch(rows, from)) {
    const place = isKeyValue(rows.slice(from, stop)) ? -1 : findHeader(rows, from, stop);
    if (place >= 0) return { place, stop };
    if (stop - start > longestPreface) break;
  }
  return { place: isKeyValue(rows.slice(start, first)) ? -1 : firstFullRow(rows, start, first), stop: first };
}

/** Where further sections follow, each under a repeated heading, the title right above the first heading is a section too. */
function firstSection(block: Block): Block {
  const [section] = block.titles.slice(-1);
  const repeats = block.entries.some(
    (entry, at) => entry.kind === "header" && block.entries[at - 1]?.kind === "section",
  );
  if (!section || !repeats) return block;
  return {
    ...block,
    titles: block.titles.slice(0, -1),
    entries: [{ kind: "section", text: section }, ...block.entries],
  };
}

const lineText = (row: RawRow) =>
  row.cells
    .map((cell) => oneLine(cell.text))
    .filter(Boolean)
    .join(" | ");

/** Finds the gap after the first rows that are more than titles. */
function endOfStretch(rows: readonly RawRow[], start: number): number {
  let seenTable = false;
  for (let at = start; at < rows.length; at++) {
    if (at > start && hasGap(rows, at) && seenTable) return at;
    seenTable ||= !isSingle(rows[at] as RawRow);
  }
  return rows.length;
}

/** Finds where another table with a heading of its own begins. */
function endOfBlock(rows: readonly RawRow[], from: number, header: readonly RawRow[]): number {
  const headings = lowestHeadings(header);
  for (let at = from; at < rows.length; at++) {
    const row = rows[at] as RawRow;
    if (isSingle(row) || row.broken || isRepeatedHeader(row, headings)) continue;
    const fresh = hasGap(rows, at) || (at > from && isTitle(rows, at - 1, row)) || isDeclaredHeader(row);
    if (
      !fresh ||
      filledPlaces(row).length < Math.min(3, row.cells.length) ||
      !isCertainHeader(row, rows.slice(at + 1, at + 21))
    )
      continue;
    let begin = at;
    while (begin > from && isSingle(rows[begin - 1] as RawRow)) begin--;
    return begin;
  }
  return rows.length;
}

const isTitle = (rows: readonly RawRow[], at: number, below: RawRow) =>
  isSingle(rows[at] as RawRow) && filledPlaces(below).length > 2;

/** Gives the lowest heading of each column. */
export function lowestHeadings(header: readonly RawRow[]): string[] {
  const width = Math.max(0, ...header.map((row) => row.cells.length));
  return Array.from({ length: width }, (_, place) => {
    const texts = header.map((row) => row.cells[place]?.text ?? "").filter(Boolean);
    return texts.at(-1) ?? "";
  });
}

/** Tells section rows, repeated headings and footers from the data. */
function sortBody(all: readonly RawRow[], header: readonly RawRow[]): Pick<Block, "entries" | "footers"> {
  const headings = lowestHeadings(header);
  const body = all.slice(0, endOfData(all, headings.filter(Boolean).length));
  const isSection = sectionTest(body, headings);
  const entries: BlockEntry[] = [];
  body.forEach((row, at) => {
    if (!row.broken && headings.length > 0 && isRepeatedHeader(row, headings)) entries.push({ kind: "header", row });
    else if (isSection(row, at)) entries.push({ kind: "section", text: singleText(row) });
    else entries.push({ kind: "row", row });
  });
  const footers = all.slice(body.length).map(lineText);
  for (let last = entries.at(-1); last?.kind === "section"; last = entries.at(-1)) {
    footers.unshift(last.text);
    entries.pop();
  }
  return { entries, footers };
}
