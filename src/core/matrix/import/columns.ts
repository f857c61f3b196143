import type { Block } from "./blocks";
import { oneLine } from "./grid-row";
import { normalise } from "./normalise";
import type { ProposedColumn, ProposedRecord } from "./proposal";
import type { RawRow, RawTable } from "./raw-table";

/** A column with the levels of its heading, topmost first. */
export type Column = ProposedColumn & { levels: string[]; place: number };

type Grid = { rows: readonly RawRow[]; index: ReadonlyMap<RawRow, number> };

/** Lays out the columns and data of a block; a repeated heading that differs opens a further column at its place. */
export function layOut(
  table: RawTable,
  block: Block,
): { columns: Column[]; records: ProposedRecord[]; filledDown: string[] } {
  const grid: Grid = { rows: table.rows, index: new Map(table.rows.map((row, index) => [row, index])) };
  const columns: Column[] = [];
  const add = (place: number, levels: string[]) => {
    const heading = unique(levels.join(" "), columns);
    const source = table.columns[place];
    columns.push({
      id: `c${columns.length}`,
      heading,
      levels,
      place,
      number: source?.number ?? place + 1,
      hidden: source?.hidden ?? false,
    });
    return columns.length - 1;
  };
  const body = block.entries.flatMap((entry) => (entry.kind === "row" ? [entry.row] : []));
  const current = new Map<number, number>();
  for (let place = 0; place < table.columns.length; place++) {
    const levels = headingLevels(grid, block.header, place);
    const used = block.entries.some((entry) => entry.kind !== "section" && entry.row.cells[place]?.text);
    const ownHeading = block.header.some((row) => row.cells[place]?.text);
    if (ownHeading || used) current.set(place, add(place, levels));
  }
  const records: ProposedRecord[] = [];
  let section: string[] = [];
  let sectionOpen = false;
  for (const entry of block.entries) {
    if (entry.kind === "section") {
      section = sectionOpen ? [...section, entry.text] : [entry.text];
      sectionOpen = true;
    } else if (entry.kind === "header") {
      for (const [place, column] of current) {
        const text = oneLine(entry.row.cells[place]?.text ?? "");
        if (text && normalise(text) !== normalise(columns[column]?.levels.at(-1) ?? ""))
          current.set(place, add(place, [text]));
      }
    } else {
      sectionOpen = false;
      const cells = columns.map(() => "");
      for (const [place, column] of current) cells[column] = valueAt(grid, entry.row, place, body);
      if (entry.row.broken) cells[0] = entry.row.cells[0]?.text ?? "";
      records.push({ row: entry.row.number, section, cells, broken: entry.row.broken ?? false });
    }
  }
  const width = columns.length;
  for (const record of records) while (record.cells.length < width) record.cells.push("");
  return { columns, records, filledDown: fillGroupsDown(table, columns, records) };
}

function headingLevels(grid: Grid, header: readonly RawRow[], place: number): string[] {
  const levels: string[] = [];
  header.forEach((row, level) => {
    const below = header[level + 1];
    const text = oneLine(row.cells[place]?.text || headingAcross(grid, row, place, below));
    if (text && text !== levels.at(-1)) levels.push(text);
  });
  return levels;
}

/** A group heading holds for all columns it is merged over, or, where merges got lost, up to the next heading. */
function headingAcross(grid: Grid, row: RawRow, place: number, below: RawRow | undefined): string {
  if (row.cells[place]?.merged === "up") return "";
  if (row.cells[place]?.merged === "left") return valueToTheLeft(row, place);
  if (!below?.cells[place]?.text || (grid.index.get(row) ?? 0) < 0) return "";
  for (let left = place - 1; left >= 0; left--)
    if (row.cells[left]?.text) return below.cells[left]?.text ? (row.cells[left]?.text ?? "") : "";
  return "";
}

function valueToTheLeft(row: RawRow, place: number): string {
  let left = place;
  while (left > 0 && row.cells[left]?.merged === "left") left--;
  return row.cells[left]?.text ?? "";
}

/** Reads a data cell; a cell merged over several rows counts for each of them. */
function valueAt(grid: Grid, row: RawRow, place: number, body: readonly RawRow[]): string {
  let at = grid.index.get(row) ?? 0;
  while (at > 0 && grid.rows[at]?.cells[place]?.merged === "up") at--;
  const source = grid.rows[at] as RawRow;
  return source === row || body.includes(source) ? (source.cells[place]?.text ?? "") : "";
}

function unique(heading: string, columns: readonly Column[]): string {
  if (heading === "") return "";
  let name = heading;
  for (let count = 2; columns.some((column) => column.heading === name); count++) name = `${heading} (${count})`;
  return name;
}

/**
 * Fills a leading group column down where an export has lost its merged cells: each group is named once, in its first
 * row, and every row has all else. Returns the headings of the columns it filled.
 */
function fillGroupsDown(table: RawTable, columns: readonly Column[], records: readonly ProposedRecord[]): string[] {
  const [first] = columns;
  if (!first || records.length < 4 || !["csv", "xlsx"].includes(table.format) || columns.length < 4) return [];
  const groups = records.map((record) => record.cells[0] ?? "");
  const named = groups.filter(Boolean);
  const full = records.filter(
    (record) => record.cells.slice(1).filter(Boolean).length >= (columns.length - 1) * 0.6,
  ).length;
  const isGrouped =
    groups[0] !== "" &&
    named.length <= records.length / 2 &&
    new Set(named).size === named.length &&
    full >= records.length * 0.9;
  if (!isGrouped) return [];
  let last = "";
  for (const record of records) {
    last = record.cells[0] || last;
    record.cells[0] = last;
  }
  return [first.heading];
}
