import type { StreamKind } from "@/core/ledger/entry";
import type { ErasedFields } from "@/core/privacy/erasure";
import type { Hints } from "@/core/privacy/mentions";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { Subject } from "./subject";

/** Fields of one entry that an erasure reaches, with what a legal hold may be about. */
export type FoundFields = ErasedFields & {
  /** Matrix and case that the entry is about, where it is about one. */
  readonly matrix: string | null;
  readonly case: string | null;
};

type FieldRow = {
  stream: string;
  kind: StreamKind;
  n: bigint;
  hash: string;
  matrix: string | null;
  case: string | null;
  fields: string[];
};

const uuidOf = (name: string) => Prisma.sql`substring(line FROM ${`"${name}":"([0-9a-f-]{36})"`})`;

/** Finds fields of the ledger that are still there, entry by entry; `which` may use e (entry), s (stream), f (field), line (the record) and said (the field). */
export async function findFields(db: Database | Tx, which: Prisma.Sql): Promise<FoundFields[]> {
  const rows = await db.$queryRaw<FieldRow[]>`
    SELECT s.id AS stream, s.kind, e.n, encode(e.hash, 'hex') AS hash,
      coalesce(${uuidOf("matrix")}, (SELECT m.id::text FROM "Matrix" m WHERE m."logStream" = s.id OR m.id = s.id)) AS matrix,
      ${uuidOf("case")} AS "case", array_agg(f.name ORDER BY f.name) AS fields
    FROM ledger.field f
    JOIN ledger.entry e ON e.stream_id = f.stream_id AND e.n = f.n
    JOIN ledger.stream s ON s.id = e.stream_id
    CROSS JOIN LATERAL (SELECT convert_from(e.record, 'UTF8') AS line, convert_from(f.body, 'UTF8') AS said) x
    WHERE f.body IS NOT NULL AND (${which})
    GROUP BY s.id, s.kind, e.n, e.hash, line ORDER BY s.id, e.n`;
  return rows.map(({ stream, kind, n, hash, fields, ...about }) => ({
    ...{ stream: { kind, id: stream }, n: Number(n), hash, fields },
    ...about,
  }));
}

/** Selects fields that say something about a person's records or name the person. */
export function aboutPerson(
  { ids, pattern, hints }: Pick<Subject, "ids" | "pattern" | "hints">,
  log: boolean,
): Prisma.Sql {
  const records = Prisma.sql`(s.kind IN ('access', 'register') AND line ~ ${namesOneOf(ids)})
    OR f.name = ANY (${ids.map((id) => `contact.${id}`)})`;
  const may = hints ? mayMention(hints) : Prisma.sql`true`;
  const named = pattern === null ? Prisma.sql`false` : Prisma.sql`(${may} AND said ~* ${pattern})`;
  // The originals of an entry that names somebody are about them as well; their bytes are not searched.
  const enclosed = Prisma.sql`(s.kind = 'communications' AND f.name LIKE 'original.%' AND EXISTS (
    SELECT FROM ledger.field o WHERE o.stream_id = f.stream_id AND o.n = f.n AND convert_from(o.body, 'UTF8') ~* ${pattern}))`;
  // What an approver signed stays whole: without the name it would prove nothing any more.
  return Prisma.sql`NOT (s.kind = 'matrix' AND f.name = 'statement')
    AND (${log} OR s.kind <> 'communications') AND (${records} OR ${named} OR ${enclosed})`;
}

/** A quick look that passes over most texts; the pattern is slow. */
function mayMention({ words, digits }: Hints): Prisma.Sql {
  const like = (texts: readonly string[]) => texts.map((text) => `%${text}%`);
  return Prisma.sql`(lower(said) LIKE ANY (${like(words)}) OR translate(said, ' ()/.-', '') LIKE ANY (${like(digits)}))`;
}

/** Selects fields of entries that name a record in the clear. */
export function aboutRecord(kind: StreamKind, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`s.kind = ${kind} AND line ~ ${namesOneOf(ids)}`;
}

function namesOneOf(ids: readonly string[]): string {
  return `"(contact|person|leaver|successor|case|assessment|about|upload|comment|target)":"(${ids.join("|")})"`;
}
