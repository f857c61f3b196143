import { recogniseChannel } from "@/core/channels/recognise-channel";
import { isPlaceholder } from "@/core/matrix/import/cell-value";
import { labelled } from "@/core/matrix/import/labels";
import type { TableProposal } from "@/core/matrix/import/proposal";
import { recogniseParty, sideOf, sideOfKind } from "@/core/people/recognise-party";
import { nameKey } from "@/core/shared/name-key";
import { type CellWords, headingOf, readCell } from "./cell-words";
import { type Cell, cellsOf, fieldOf, type ImportedNoun, shapes } from "./cells";
import type { EntryColumns } from "./columns";

/** Fields by name; what names other entries holds their names still. */
export type EntryValues = { readonly name: string; readonly [field: string]: unknown };

export type ReadEntry = {
  readonly row: number;
  readonly fields: EntryValues;
  /** What the name tells about an entry that is new. */
  readonly guess: Readonly<Record<string, unknown>>;
};

export const entryProblems = ["no-name", "doubled", "unknown-word"] as const;

/** A line that cannot be taken, or a cell that is left out. */
export type EntryProblem = {
  readonly problem: (typeof entryProblems)[number];
  readonly row: number;
  readonly heading: string;
  readonly text: string;
};

/** Reads the lines of a table as entries of a register, each name once; what does not fit is told and left out. */
export function readEntries(
  noun: ImportedNoun,
  table: TableProposal,
  mapping: EntryColumns,
  words: CellWords & { readonly list?: string | undefined },
): { entries: ReadEntry[]; problems: EntryProblem[] } {
  const entries = new Map<string, ReadEntry>();
  const problems: EntryProblem[] = [];
  for (const { row, cells } of table.records) {
    const read: Record<string, unknown> = noun === "term" && words.list ? { list: words.list } : {};
    for (const [place, { id, heading }] of table.columns.entries()) {
      const [text, name] = [(cells[place] ?? "").trim(), mapping[id] ?? ""];
      const cell = cellsOf[noun][name];
      if (!cell || text === "" || isPlaceholder(text)) continue;
      const value = fitting(noun, name, cell, text, words);
      if (value === undefined) problems.push({ problem: "unknown-word", row, heading, text });
      else read[fieldOf(name)] = joined(name, read[fieldOf(name)], value, heading, words);
    }
    const name = read.name as string | undefined;
    const key = [read.list, read.organisation, name].map((part) => nameKey(String(part ?? ""))).join("\n");
    if (!name) {
      if (Object.keys(read).length > 0) problems.push({ problem: "no-name", row, heading: "", text: "" });
    } else if (entries.has(key)) problems.push({ problem: "doubled", row, heading: "", text: name });
    else entries.set(key, { row, fields: { ...read, name }, guess: guessed(noun, name, read) });
  }
  return { entries: [...entries.values()], problems };
}

/** Gives what a cell says when the register would take it. */
function fitting(noun: ImportedNoun, name: string, cell: Cell, text: string, words: CellWords): unknown {
  const value = readCell(cell, text, words);
  if (value === undefined || cell.is === "one" || cell.is === "many" || cell.is === "needs") return value;
  const shape = (shapes[noun] as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>)[
    fieldOf(name)
  ];
  return shape?.safeParse(value).success ? value : undefined;
}

/** Several columns may fill the ways to reach somebody, and the notes; there each brings its heading along. */
function joined(cell: string, before: unknown, value: unknown, heading: string, { language }: CellWords): unknown {
  if (Array.isArray(value)) return [...((before as unknown[] | undefined) ?? []), ...value];
  if (cell !== "notes") return value;
  const own = nameKey(heading) === nameKey(headingOf("notes", language));
  const line = own ? String(value) : labelled(heading, String(value));
  return before ? `${before}\n${line}` : line;
}

/** The kind and side of a new entry, where its name tells them. */
function guessed(noun: ImportedNoun, name: string, read: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (noun === "channel") return { kind: recogniseChannel(name) };
  if (noun !== "stakeholder") return {};
  const kind = (read.kind as ReturnType<typeof recogniseParty> | undefined) ?? recogniseParty(name);
  return { kind, direction: sideOfKind(kind) ?? sideOf(name) ?? "internal" };
}
