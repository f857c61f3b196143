import { readDisclosure } from "@/core/ledger/record";
import { type Hints, type Known, knownFrom, mentionHints, mentionPattern } from "@/core/privacy/mentions";
import type { Database, Tx } from "@/platform/database/client";

/** A person as the product knows them: all their contacts and accounts, and how any text is searched for them. */
export type Subject = {
  readonly contacts: readonly string[];
  readonly accounts: readonly string[];
  readonly ids: readonly string[];
  readonly name: string;
  /** Null when they have nothing of their own that could be searched for. */
  readonly pattern: string | null;
  /** What a text must hold to match the pattern. */
  readonly hints: Hints | undefined;
  /** What they share with others and what is therefore not searched for, such as the name of a namesake. */
  readonly shared: readonly string[];
  /** What is theirs alone, as it is written. */
  readonly own: readonly string[];
};

type Db = Database | Tx;

/** Entries of the ledger whose fields say how somebody is called. */
const naming =
  "^(people\\.contact-|access\\.(person-saved|profile-saved|invitation-accepted|sign-in-renewed|first-administrator-created))";

/** Finds everything that belongs to the person behind a contact or an account; undefined when there is none. */
export async function findSubject(db: Db, about: "contact" | "account", id: string): Promise<Subject | undefined> {
  const start =
    about === "contact"
      ? await db.contact.findFirst({ where: { id, kind: "person" }, include: { paths: true } })
      : await db.person.findUnique({ where: { id } });
  if (!start) return undefined;
  const [contacts, accounts] = await linked(db, about === "contact" ? [id] : [], about === "account" ? [id] : []);
  const ids = [...contacts, ...accounts];
  const known = await knownBy(db, contacts, accounts, ids);
  const others = await heldByOthers(db, known, contacts, accounts);
  const own = (values: readonly string[]) => values.filter((value) => !others.has(value.toLowerCase()));
  const mine: Known = { names: own(known.names), marks: own(known.marks), numbers: own(known.numbers) };
  const all = [...known.names, ...known.marks, ...known.numbers];
  return {
    ...{ contacts, accounts, ids, name: start.name, pattern: mentionPattern(mine), hints: mentionHints(mine) },
    shared: all.filter((value) => others.has(value.toLowerCase())),
    own: own(all),
  };
}

/**
 * A contact and an account belong to one person when they have the same mail address or user name, and so does a contact
 * that was merged into theirs.
 */
async function linked(db: Db, contact: string[], account: string[]): Promise<[string[], string[]]> {
  const [found] = await db.$queryRaw<{ contacts: string[]; accounts: string[] }[]>`
    WITH RECURSIVE address AS (
      SELECT lower(a) AS of_contact, c.id AS contact FROM "Contact" c
        CROSS JOIN LATERAL (SELECT c."userName" UNION SELECT p.value FROM "ContactPath" p WHERE p."contactId" = c.id AND p.kind = 'email') x(a)
        WHERE a IS NOT NULL AND c.kind = 'person'
    ), same AS (
      SELECT 'contact' AS kind, a.contact AS id, 'account' AS too, p.id AS other FROM address a JOIN "Person" p ON p.email = a.of_contact
      UNION SELECT 'account', p.id, 'contact', a.contact FROM address a JOIN "Person" p ON p.email = a.of_contact
      UNION SELECT 'contact', (m.after #>> '{}')::uuid, 'contact', c.id FROM "Change" m
        JOIN "Contact" c ON c.id = m."recordId" AND c."archivedAt" IS NOT NULL AND c.kind = 'person'
        WHERE m.noun = 'contact' AND m.field = 'mergedInto'
    ), person AS (
      SELECT 'contact' AS kind, id FROM unnest(${contact}::uuid[]) id
      UNION SELECT 'account', id FROM unnest(${account}::uuid[]) id
      UNION SELECT same.too, same.other FROM person JOIN same ON same.kind = person.kind AND same.id = person.id
    )
    SELECT coalesce(array_agg(id::text) FILTER (WHERE kind = 'contact'), '{}') AS contacts,
      coalesce(array_agg(id::text) FILTER (WHERE kind = 'account'), '{}') AS accounts FROM person`;
  return [found?.contacts ?? [], found?.accounts ?? []];
}

/** Gathers how they are and were called, from their records, the histories of these, reach tests and the ledger. */
async function knownBy(db: Db, contacts: string[], accounts: string[], ids: string[]): Promise<Known> {
  const about = ids.length > 0 ? `"(contact|person)":"(${ids.join("|")})"` : "^$";
  const [records, people, changes, targets, fields] = await Promise.all([
    db.contact.findMany({ where: { id: { in: contacts } }, include: { paths: true } }),
    db.person.findMany({ where: { id: { in: accounts } }, select: { name: true, email: true } }),
    db.change.findMany({ where: { recordId: { in: ids } }, select: { field: true, before: true, after: true } }),
    db.reachTarget.findMany({
      where: { contactId: { in: contacts } },
      select: { kind: true, name: true, value: true },
    }),
    db.$queryRaw<{ line: string }[]>`
      SELECT convert_from(f.body, 'UTF8') AS line FROM ledger.stream s
      JOIN ledger.entry e ON e.stream_id = s.id JOIN ledger.field f ON f.stream_id = e.stream_id AND f.n = e.n
      WHERE s.kind IN ('access', 'register') AND f.body IS NOT NULL
        AND (f.name = ANY (${contacts.map((id) => `contact.${id}`)}) OR (convert_from(e.record, 'UTF8') ~ ${about}
          AND substring(convert_from(e.record, 'UTF8') FROM '"type":"([^"]*)"') ~ ${naming}))`,
  ]);
  const said = fields.flatMap(({ line }) => {
    const disclosed = readDisclosure(line);
    return disclosed ? [{ [disclosed.name]: disclosed.value }] : [];
  });
  const moved = changes.map(({ field, before, after }) => [{ [field]: before }, { [field]: after }]);
  return knownFrom([records, people, moved, targets, said]);
}

/** Finds which of the values somebody else has too; another person must not lose what is theirs. */
async function heldByOthers(db: Db, known: Known, contacts: string[], accounts: string[]): Promise<Set<string>> {
  const values = [...known.names, ...known.marks, ...known.numbers].map((value) => value.toLowerCase());
  const rows = await db.$queryRaw<{ value: string }[]>`
    SELECT lower(name) AS value FROM "Contact" WHERE lower(name) = ANY (${values}) AND id <> ALL (${contacts}::uuid[])
    UNION SELECT lower("userName") FROM "Contact" WHERE lower("userName") = ANY (${values}) AND id <> ALL (${contacts}::uuid[])
    UNION SELECT lower(value) FROM "ContactPath" WHERE lower(value) = ANY (${values}) AND "contactId" <> ALL (${contacts}::uuid[])
    UNION SELECT unnest(ARRAY[lower(name), email]) FROM "Person"
      WHERE (lower(name) = ANY (${values}) OR email = ANY (${values})) AND id <> ALL (${accounts}::uuid[])`;
  return new Set(rows.map(({ value }) => value));
}
