import type { Option } from "./entry";

/** Makes choices out of register entries; archived ones are no longer offered. */
export function optionsOf(entries: readonly { id: string; name: string; archived: boolean }[]): Option[] {
  return entries.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));
}
