import { z } from "zod";
import { ChosenTable, type ChosenTables } from "./batch";
import type { TableProposal } from "./proposal";

/** What a person has decided so far about each table of a file, chosen or not. */
export const ImportDraft = z.array(ChosenTable.extend({ chosen: z.boolean() })).max(500);
export type ImportDraft = z.infer<typeof ImportDraft>;
export type DraftTable = ImportDraft[number];

/** Completes what was decided by what is proposed for the other tables. */
export function draftOf(tables: readonly TableProposal[], saved: ImportDraft = []): ImportDraft {
  return tables.map((table) => saved.find(({ id }) => id === table.id) ?? proposed(table));
}

/** Gives the tables that are to be imported, as the command takes them. */
export function chosenIn(draft: ImportDraft): ChosenTables {
  return draft.flatMap(({ chosen, ...table }) => (chosen ? [table] : []));
}

/** Groups the chosen tables that have the same headings and are taken as the same, so that one mapping serves them. */
export function mappingGroups(tables: readonly TableProposal[], draft: ImportDraft): string[][] {
  const groups = new Map<string, string[]>();
  for (const { id, chosen, takenAs } of draft) {
    const layout = tables.find((table) => table.id === id)?.layout ?? "";
    const key = /[^|]/.test(layout) ? `${takenAs} ${layout}` : id;
    if (chosen) groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return [...groups.values()];
}

/** A table that looks like something else is offered unticked, to be taken as rows of a matrix. */
function proposed({ id, kind, decoy, mapping }: TableProposal): DraftTable {
  return { id, chosen: !decoy, takenAs: kind === "decoy" ? "matrix" : kind, header: null, mapping };
}
