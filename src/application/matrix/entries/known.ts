import { knownContacts } from "@/application/matrix/import-contacts";
import { readFields } from "@/application/registers/write-fields";
import { cellsOf, type ImportedNoun } from "@/core/matrix/import/entries/cells";
import type { KnownEntry } from "@/core/matrix/import/entries/plan-entries";
import type { ReadEntry } from "@/core/matrix/import/entries/read-entries";
import { contactKey } from "@/core/matrix/import/wanted";
import { nameKey } from "@/core/shared/name-key";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { importedRegisters } from "./registers";

/** Finds the live entries of a register by name; of two with one name the older counts. */
export async function idsOf(db: Database | Tx, noun: ImportedNoun): Promise<ReadonlyMap<string, string>> {
  const { table } = importedRegisters[noun];
  const entries = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM ${Prisma.raw(`"${table}"`)} WHERE "archivedAt" IS NULL ORDER BY id DESC`;
  return new Map(entries.map(({ id, name }) => [nameKey(name), id]));
}

/** Names the entries that entries of a register name, by id; archived ones too. */
export async function namesFor(db: Database | Tx, noun: ImportedNoun): Promise<ReadonlyMap<string, string>> {
  const named = new Set(
    Object.values(cellsOf[noun]).flatMap((cell) =>
      cell.is === "one" || cell.is === "many" || cell.is === "needs" ? [cell.of] : [],
    ),
  );
  const lists = await Promise.all(
    [...named].map(
      (of) => db.$queryRaw<{ id: string; name: string }[]>`
        SELECT id, name FROM ${Prisma.raw(`"${importedRegisters[of].table}"`)}`,
    ),
  );
  return new Map(lists.flat().map(({ id, name }) => [id, name]));
}

/** Finds which of the entries that were read are in the register, and what it holds of them. */
export async function findKnown(
  db: Database | Tx,
  noun: ImportedNoun,
  entries: readonly ReadEntry[],
): Promise<ReadonlyMap<ReadEntry, KnownEntry>> {
  const ids = await identify(db, noun, entries);
  const fields = await readFields(db, importedRegisters[noun], [...ids.values()]);
  const paths = noun === "contact" ? await pathsOf(db, [...ids.values()]) : undefined;
  return new Map(
    [...ids].map(([entry, id]) => [
      entry,
      { id, field: (name) => (name === "paths" ? (paths?.get(id) ?? []) : fields.get(id)?.(name)) },
    ]),
  );
}

async function identify(
  db: Database | Tx,
  noun: ImportedNoun,
  entries: readonly ReadEntry[],
): Promise<ReadonlyMap<ReadEntry, string>> {
  const found = (idOf: (fields: ReadEntry["fields"]) => string | undefined) =>
    new Map(entries.flatMap((entry) => [[entry, idOf(entry.fields)] as const]).filter(isFound));
  if (noun === "contact") {
    const organisation = (fields: ReadEntry["fields"]) => (fields.organisation as string | undefined) ?? "";
    const keyOf = (fields: ReadEntry["fields"]) => contactKey(fields.name, organisation(fields));
    const known = await knownContacts(
      db,
      entries.map(({ fields }) => ({ key: keyOf(fields), name: fields.name, organisation: organisation(fields) })),
    );
    return found((fields) => known.get(keyOf(fields)));
  }
  if (noun === "term") {
    const terms = await db.term.findMany({ where: { archivedAt: null }, select: { id: true, name: true, list: true } });
    const known = new Map(terms.map(({ id, name, list }) => [`${list}\n${nameKey(name)}`, id]));
    return found(({ list, name }) => known.get(`${list}\n${nameKey(name)}`));
  }
  const known = await idsOf(db, noun);
  return found(({ name }) => known.get(nameKey(name)));
}

function isFound(pair: readonly [ReadEntry, string | undefined]): pair is readonly [ReadEntry, string] {
  return pair[1] !== undefined;
}

async function pathsOf(db: Database | Tx, contacts: string[]) {
  const paths = await db.contactPath.findMany({
    where: { contactId: { in: contacts } },
    orderBy: [{ rank: "asc" }, { id: "asc" }],
    select: { contactId: true, kind: true, value: true },
  });
  const found = new Map<string, typeof paths>();
  for (const path of paths) found.set(path.contactId, [...(found.get(path.contactId) ?? []), path]);
  return found;
}
