import { type Disclosed, readDisclosure } from "@/core/ledger/record";
import type { Erasable } from "@/core/privacy/erasure";
import { canonical } from "@/core/shared/canonical";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { aboutPerson, aboutRecord, type FoundFields, findFields } from "./ledger-fields";
import { findSubject, type Subject } from "./subject";

export type Asked = {
  readonly about: Erasable;
  readonly id: string;
  readonly fields: readonly string[];
  readonly log: boolean;
};

/** What an erasure reaches before anything is erased. */
export type Plan = {
  /** How the thing is called now. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly fields: readonly FoundFields[];
  readonly person?: Subject;
  /** Uploads of originals of which no communication will be left. */
  readonly uploads: readonly string[];
};

type Db = Database | Tx;

/** Works out what an erasure reaches. Refuses `not-found`, and `nothing-to-erase` when it was erased already. */
export async function planErasure(db: Db, asked: Asked): Promise<Result<Plan>> {
  const plan = await planOf(db, asked);
  if (!plan) return refuse("not-found", { values: { thing: asked.about } });
  const uploads = await lastUploads(db, plan.fields);
  const received = uploads.length > 0 ? await findFields(db, aboutRecord("originals", uploads)) : [];
  const fields = merged([...plan.fields, ...received]);
  if (fields.length === 0 && asked.about !== "contact" && asked.about !== "account") return refuse("nothing-to-erase");
  return accept({ ...plan, fields, uploads });
}

async function planOf(db: Db, { about, id, fields, log }: Asked): Promise<Omit<Plan, "uploads"> | undefined> {
  switch (about) {
    case "communication":
      return planCommunication(db, id, fields);
    case "contact":
    case "account": {
      const person = await findSubject(db, about, id);
      if (!person) return undefined;
      const { name, ids } = person;
      return { name, ids, fields: await findFields(db, aboutPerson(person, log)), person };
    }
    case "case": {
      const found = await db.clockCase.findUnique({ where: { id }, select: { title: true } });
      return found ? { name: found.title, ids: [id], fields: await findFields(db, wordsOf(id)) } : undefined;
    }
    case "assessment": {
      const found = await db.assessment.findUnique({ where: { id }, select: { title: true } });
      return found ? { name: found.title, ids: [id], fields: await findFields(db, wordsOf(id)) } : undefined;
    }
  }
}

/** What people wrote about a case or an assessment; facts and what applied stay. */
function wordsOf(id: string): Prisma.Sql {
  return Prisma.sql`${aboutRecord("deadlines", [id])} AND f.name IN ('title', 'source', 'why', 'contacts', 'people')`;
}

/** The chosen fields of an entry, and the same values where its corrections, or what it corrects, say them too. */
async function planCommunication(
  db: Db,
  id: string,
  names: readonly string[],
): Promise<Omit<Plan, "uploads"> | undefined> {
  const chain = await db.$queryRaw<
    Array<{ id: string; stream: string; n: bigint; subject: string; corrects: string | null }>
  >`
    WITH RECURSIVE line AS (
      SELECT c.* FROM "Communication" c WHERE c.id = ${id}::uuid
      UNION SELECT c.* FROM "Communication" c JOIN line ON c.id = line.corrects OR c.corrects = line.id
    ) SELECT id, stream, n, subject, corrects FROM line`;
  const asked = chain.find((entry) => entry.id === id);
  if (!asked) return undefined;
  const found = await findFields(
    db,
    Prisma.sql`e.stream_id = ${asked.stream}::uuid AND e.n = ANY (${chain.map(({ n }) => n)})`,
  );
  const said = await disclosures(db, found);
  const wanted = new Set(
    names.flatMap((name) => {
      const field = said.find(({ n, name: other }) => n === Number(asked.n) && other === name);
      return field ? [sameAs(field)] : [];
    }),
  );
  // The policy names no fields: all of the entry goes, and its corrections keep what is theirs until their time comes.
  if (names.length === 0) {
    const whole = found.filter(({ n }) => n === Number(asked.n));
    return { name: asked.subject, ids: [id], fields: whole };
  }
  const fields = found.map((entry) => ({
    ...entry,
    fields: entry.fields.filter((name) =>
      said.some((one) => one.n === entry.n && one.name === name && wanted.has(sameAs(one))),
    ),
  }));
  return {
    ...{ name: asked.subject, ids: chain.map((entry) => entry.id) },
    fields: fields.filter((entry) => entry.fields.length > 0),
  };
}

/** Originals are the same by their content wherever they stand in the list; other fields by name and value. */
function sameAs({ name, value }: Disclosed): string {
  return canonical([name.startsWith("original.") ? "original" : name, value]);
}

async function disclosures(db: Db, found: readonly FoundFields[]): Promise<Array<Disclosed & { n: number }>> {
  const rows = await db.$queryRaw<Array<{ n: bigint; line: string }>>`
    SELECT f.n, convert_from(f.body, 'UTF8') AS line FROM ledger.field f
    JOIN jsonb_to_recordset(${JSON.stringify(found.map(({ stream, n }) => ({ stream: stream.id, n })))}::jsonb) AS p(stream uuid, n bigint)
      ON p.stream = f.stream_id AND p.n = f.n WHERE f.body IS NOT NULL`;
  return rows.flatMap(({ n, line }) => {
    const disclosed = readDisclosure(line);
    return disclosed ? [{ ...disclosed, n: Number(n) }] : [];
  });
}

/** Finds the uploads of originals that no communication names any more once these fields are gone. */
async function lastUploads(db: Db, fields: readonly FoundFields[]): Promise<string[]> {
  const originals = fields.filter(({ fields: names }) => names.some((name) => name.startsWith("original.")));
  if (originals.length === 0) return [];
  const places = JSON.stringify(originals.map(({ stream, n, fields: names }) => ({ stream: stream.id, n, names })));
  const rows = await db.$queryRaw<Array<{ id: string }>>`
    WITH gone AS (
      SELECT convert_from(f.body, 'UTF8')::jsonb->2->>'sha256' AS sha256, count(*) AS times FROM ledger.field f
      JOIN jsonb_to_recordset(${places}::jsonb) AS p(stream uuid, n bigint, names text[])
        ON p.stream = f.stream_id AND p.n = f.n AND f.name = ANY (p.names)
      WHERE f.name LIKE 'original.%' AND f.body IS NOT NULL GROUP BY 1
    )
    SELECT u.id::text FROM "Upload" u JOIN gone USING (sha256)
    WHERE u."attachedAt" IS NOT NULL AND (SELECT count(*) FROM "Original" o WHERE o.sha256 = u.sha256) <= gone.times`;
  return rows.map(({ id }) => id);
}

function merged(found: readonly FoundFields[]): FoundFields[] {
  const entries = new Map<string, FoundFields>();
  for (const one of found) {
    const key = `${one.stream.id} ${one.n}`;
    const before = entries.get(key);
    entries.set(key, { ...one, fields: [...new Set([...(before?.fields ?? []), ...one.fields])] });
  }
  return [...entries.values()];
}
