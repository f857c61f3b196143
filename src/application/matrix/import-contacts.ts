import { changeLines } from "@/application/ledger/record-changes";
import { contactRegister } from "@/application/people/contact-register";
import { type Act, addEntries } from "@/application/registers/bring-entries";
import { about } from "@/application/registers/entry";
import { lockNames } from "@/application/registers/names";
import { lockFields, writeFields } from "@/application/registers/write-fields";
import type { Filled } from "@/core/matrix/import/batch";
import { fillIn } from "@/core/matrix/import/fill-in";
import type { PlannedContact } from "@/core/matrix/import/plan";
import { contactKey } from "@/core/matrix/import/wanted";
import { normalisePath } from "@/core/people/path";
import { nameKey } from "@/core/shared/name-key";
import type { Database, Tx } from "@/platform/database/client";
import type { Brought } from "./import-register";

/** What an import did to the contacts, with the ids of paths that it added to those who were there before. */
export type BroughtContacts = Brought & { readonly paths: readonly string[] };

/** Finds the people and desks of an import and adds those that are missing; those there before only gain. */
export async function importContacts(act: Act, planned: readonly PlannedContact[]): Promise<BroughtContacts> {
  if (planned.length === 0) return { ids: new Map(), added: [], filled: [], paths: [] };
  await lockNames(act.tx, contactRegister);
  const known = await knownContacts(act.tx, planned);
  const ids = new Map(planned.map((contact) => [contact.key, known.get(contact.key) ?? act.newId()]));
  const idOf = (key: string) => ids.get(key) as string;
  const added = planned.filter(({ key }) => !known.has(key)).map(({ key, ...fields }) => ({ id: idOf(key), fields }));
  await addEntries(act, contactRegister, added);

  const before = planned.filter(({ key }) => known.has(key));
  const now = await lockFields(act.tx, contactRegister, [...known.values()]);
  const filled = before.flatMap(({ key, role, zone, reachable, language, notes }): Filled[] => {
    const read = now.get(idOf(key));
    const fillings = read ? fillIn(read, { role, zone, reachable, language, notes }) : [];
    return fillings.map((filling) => ({ noun: "contact", id: idOf(key), ...filling }));
  });
  await writeFields(act.tx, contactRegister, filled, act);
  const paths = await addPaths(
    act,
    before.map(({ key, paths: brought }) => ({ id: idOf(key), paths: brought })),
  );
  return { ids, added, filled, paths };
}

/** Finds those who are there: same name and organisation, or the only one of that name when none is said. */
export async function knownContacts(
  db: Database | Tx,
  planned: readonly Pick<PlannedContact, "key" | "name" | "organisation">[],
): Promise<Map<string, string>> {
  const live = await db.contact.findMany({
    where: { archivedAt: null },
    select: { id: true, name: true, organisation: true },
    orderBy: { id: "desc" },
  });
  const byKey = new Map(live.map(({ id, name, organisation }) => [contactKey(name, organisation), id]));
  const byName = new Map<string, string | null>();
  for (const { id, name } of live) byName.set(nameKey(name), byName.has(nameKey(name)) ? null : id);
  return new Map(
    planned.flatMap(({ key, name, organisation }) => {
      const id = byKey.get(key) ?? (organisation === "" ? byName.get(nameKey(name)) : null);
      return id ? [[key, id] as const] : [];
    }),
  );
}

/** Adds the ways to reach them that the register does not have, after those it has. */
export async function addPaths(
  { tx, actor, now, newId }: Act,
  contacts: readonly { id: string; paths: PlannedContact["paths"] }[],
): Promise<string[]> {
  const there = await tx.contactPath.findMany({
    where: { contactId: { in: contacts.map(({ id }) => id) } },
    orderBy: [{ rank: "asc" }, { id: "asc" }],
  });
  const gains = contacts.flatMap(({ id, paths }) => {
    const own = there.filter(({ contactId }) => contactId === id);
    const fresh = paths
      .map((path) => normalisePath(path))
      .filter(({ value }) => !own.some((path) => path.value === value))
      .map((path, index) => ({ ...path, id: newId(), contactId: id, rank: own.length + index }));
    return fresh.length > 0 ? [{ id, own, fresh }] : [];
  });
  if (gains.length === 0) return [];
  await tx.contactPath.createMany({ data: gains.flatMap(({ fresh }) => fresh) });
  const shown = (paths: readonly { kind: string; value: string }[]) =>
    paths.map(({ kind, value }) => ({ kind, value }));
  await tx.change.createMany({
    data: gains.flatMap(({ id, own, fresh }) =>
      changeLines(about(contactRegister, id, actor, now), { paths: shown(own) }, { paths: shown([...own, ...fresh]) }),
    ),
  });
  return gains.flatMap(({ fresh }) => fresh.map(({ id }) => id));
}
