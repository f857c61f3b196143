import type { Option } from "./entry";

type Named = { readonly id: string; readonly name: string };

/** Makes choices out of register entries; archived ones are no longer offered. */
export function optionsOf(entries: readonly (Named & { archived: boolean })[]): Option[] {
  return entries.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));
}

/** Names by id, of archived entries too, because others may still name them. */
export type EntryNames = Readonly<Record<string, string>>;

/** Gathers the names of register entries. */
export function namesOf(...registers: readonly (readonly Named[])[]): EntryNames {
  return Object.fromEntries(registers.flat().map(({ id, name }) => [id, name]));
}
