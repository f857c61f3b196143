import { openImportedFile } from "@/application/matrix/imported-file";
import { classificationLevels } from "@/application/organisation/classification-levels";
import type { Actor } from "@/core/access/actor";
import { languageOf } from "@/core/language/say";
import type { CheckEntries } from "@/core/matrix/import/batch";
import type { ImportedNoun } from "@/core/matrix/import/entries/cells";
import { proposeColumns } from "@/core/matrix/import/entries/columns";
import { namesIn, planEntries, replaceNames } from "@/core/matrix/import/entries/plan-entries";
import { readEntries } from "@/core/matrix/import/entries/read-entries";
import { nameKey } from "@/core/shared/name-key";
import { accept, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { findKnown, idsOf } from "./known";
import { importedRegisters } from "./registers";

/** An entry of a register that the file names and nobody has; it gets its name and nothing else. */
export type BareEntry = { readonly noun: ImportedNoun; readonly id: string; readonly name: string };

/**
 * Reads a received file as entries of a register and compares it with what is there. Without `newId` (a dry run) names
 * that nobody has stand in the place of ids. Refuses `import-gone`.
 */
export async function planFile(
  db: Database | Tx,
  { noun, file, table: chosen, columns: mapped, mode, list }: CheckEntries,
  actor: Actor,
  newId?: () => string,
) {
  const opened = await openImportedFile(actor, null, file);
  if (!opened.ok) return opened;
  const { about, tables } = opened.value;
  const proposed = new Map(tables.map((one) => [one.id, proposeColumns(noun, one.columns)]));
  const recognised = (id: string) =>
    Object.values(proposed.get(id) ?? {}).filter((cell) => cell !== "notes").length +
    (Object.values(proposed.get(id) ?? {}).includes("name") ? 100 : 0);
  const table =
    tables.find(({ id }) => id === chosen) ?? tables.toSorted((a, b) => recognised(b.id) - recognised(a.id))[0];
  if (!table) return refuse("import-gone");
  const columns = mapped ?? proposed.get(table.id) ?? {};

  const organisation = await db.organisation.findFirst({ select: { language: true } });
  const words = { language: languageOf(organisation?.language ?? "en"), levels: await classificationLevels(db) };
  const { entries, problems } = readEntries(noun, table, columns, { ...words, list });

  const bare = new Map<string, BareEntry>();
  const known = new Map<ImportedNoun, ReadonlyMap<string, string>>();
  for (const of of namesIn(noun, entries).keys()) known.set(of, await idsOf(db, of));
  const nobody = (of: ImportedNoun, name: string): string => {
    const key = `${of}\n${nameKey(name)}`;
    const entry = bare.get(key) ?? { noun: of, id: newId?.() ?? name, name };
    bare.set(key, entry);
    return entry.id;
  };
  const resolved = entries.map((entry) => ({
    ...entry,
    fields: replaceNames(noun, entry.fields, (of, name) => known.get(of)?.get(nameKey(name)) ?? nobody(of, name)),
  }));
  const plan = planEntries(resolved, await findKnown(db, noun, resolved), mode);

  const added = plan.added.map((fields) => {
    const key = `${noun}\n${nameKey(fields.name)}`;
    const named = importedRegisters[noun].uniqueNames ? bare.get(key) : undefined;
    bare.delete(named ? key : "");
    return { id: named?.id ?? newId?.() ?? "", fields };
  });
  return accept({ about, tables, table, columns, words, problems, plan: { ...plan, added }, bare: [...bare.values()] });
}
