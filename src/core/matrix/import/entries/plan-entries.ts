import { z } from "zod";
import type { Needs } from "@/core/channels/needs";
import { normalisePath } from "@/core/people/path";
import { same } from "@/core/shared/merge";
import { nameKey } from "@/core/shared/name-key";
import { cellsOf, type ImportedNoun } from "./cells";
import type { EntryValues, ReadEntry } from "./read-entries";

/** What happens to entries that are there already: only what is empty is filled in, or what the file says counts. */
export const EntryMode = z.enum(["fill", "replace"]);
export type EntryMode = z.infer<typeof EntryMode>;

export type KnownEntry = { readonly id: string; readonly field: (name: string) => unknown };
export type EntryChange = { readonly field: string; readonly before: unknown; readonly after: unknown };
export type EntriesPlan = {
  readonly added: readonly EntryValues[];
  readonly changed: readonly { readonly id: string; readonly name: string; readonly changes: readonly EntryChange[] }[];
  /** Entries that are there as the file has them. */
  readonly unchanged: number;
};

/** Compares what was read with what the register holds; cells that are empty in the file change nothing. */
export function planEntries(
  read: readonly ReadEntry[],
  known: ReadonlyMap<ReadEntry, KnownEntry>,
  mode: EntryMode,
): EntriesPlan {
  const there = read.flatMap((entry) => {
    const before = known.get(entry);
    return before ? [{ id: before.id, name: entry.fields.name, changes: changesOf(entry.fields, before, mode) }] : [];
  });
  const changed = there.filter(({ changes }) => changes.length > 0);
  return {
    added: read.flatMap((entry) => (known.has(entry) ? [] : [{ ...entry.guess, ...entry.fields }])),
    changed,
    unchanged: there.length - changed.length,
  };
}

function changesOf({ name, ...fields }: EntryValues, before: KnownEntry, mode: EntryMode): EntryChange[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const was = before.field(field);
    const after = field === "paths" ? withPaths(was as Path[], value as Path[]) : value;
    if (same(was, after) || (mode === "fill" && field !== "paths" && !isEmpty(was))) return [];
    return [{ field, before: was, after }];
  });
}

type Path = Parameters<typeof normalisePath>[0];

/** Ways to reach somebody add up: a list that lacks one says nothing against it. */
function withPaths(before: readonly Path[], brought: readonly Path[]): readonly Path[] {
  const fresh = brought
    .map((path) => normalisePath(path))
    .filter(({ value }) => !before.some((path) => path.value === value));
  return fresh.length > 0 ? [...before, ...fresh] : before;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Lists the entries of registers that the fields name, by register. */
export function namesIn(noun: ImportedNoun, entries: readonly ReadEntry[]): Map<ImportedNoun, string[]> {
  const found = new Map<ImportedNoun, string[]>();
  for (const { fields } of entries)
    replaceNames(noun, fields, (of, name) => {
      found.set(of, [...(found.get(of) ?? []), name]);
      return name;
    });
  return new Map([...found].map(([of, names]) => [of, [...new Map(names.map((one) => [nameKey(one), one])).values()]]));
}

/** Puts something else, such as an id, in the place of each name of a register entry. */
export function replaceNames<Fields extends Readonly<Record<string, unknown>>>(
  noun: ImportedNoun,
  fields: Fields,
  idOf: (noun: ImportedNoun, name: string) => string,
): Fields {
  const replaced = Object.entries(fields).map(([field, value]) => {
    const cell = cellsOf[noun][field];
    switch (cell?.is) {
      case "one":
        return [field, idOf(cell.of, value as string)];
      case "many":
        return [field, [...new Set((value as string[]).map((name) => idOf(cell.of, name)))]];
      case "needs":
        return [
          field,
          (value as Needs).map((group) => ({ ...group, of: group.of.map((name) => idOf(cell.of, name)) })),
        ];
      default:
        return [field, value];
    }
  });
  return Object.fromEntries(replaced);
}
