import type { Action } from "@/core/access/policy/policy";
import { addEntry } from "./add-entry";
import { archiveEntry, restoreEntry } from "./archive-entry";
import { findHistory } from "./find-history";
import { findUses } from "./find-uses";
import { mergeEntries } from "./merge-entries";
import type { NamedFields, Register } from "./register";
import { saveEntry } from "./save-entry";
import { saveMany } from "./save-many";

/** Makes what people do with every register: add, save one or many, archive, restore, merge, ask for uses and history. */
export function actsOn<Fields extends NamedFields>(
  register: Register<Fields>,
  may: { readonly uses: Action; readonly history: Action },
) {
  return {
    add: addEntry(register),
    save: saveEntry(register),
    saveMany: saveMany(register),
    archive: archiveEntry(register),
    restore: restoreEntry(register),
    merge: mergeEntries(register),
    uses: findUses(register, may.uses),
    history: findHistory(register, may.history),
  };
}
