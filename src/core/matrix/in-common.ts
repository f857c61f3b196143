import { same } from "@/core/shared/merge";
import { cellsOf, type ImportedNoun } from "./import/entries/cells";

type Fields = Readonly<Record<string, unknown>>;

/** Tells what entries of a register have in common; where they differ, nothing is filled in and of a choice nothing chosen. */
export function inCommon(noun: ImportedNoun, entries: readonly Fields[], empty: Fields): Fields {
  const [first = {}, ...others] = entries;
  const shared = (field: string, nothing: unknown) => {
    if (others.every((other) => same(other[field], first[field]))) return first[field];
    return nothing !== null && cellsOf[noun][field]?.is === "choice" ? "" : nothing;
  };
  return Object.fromEntries(Object.entries(empty).map(([field, nothing]) => [field, shared(field, nothing)]));
}
