import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type Noun, type Reference, references } from "./references";

/** A record that names a register entry. */
export type Use = {
  /** The entry that is named. */
  readonly entry: string;
  readonly noun: string;
  readonly field: string;
  readonly id: string;
  readonly name: string;
  /** Matrix of a row or of a section of a plan. */
  readonly matrix: string | null;
};

/** Finds what still names these entries; archived records no longer count. */
export async function usesOf(db: Database | Tx, noun: Noun, entries: readonly string[]): Promise<Use[]> {
  if (entries.length === 0) return [];
  const wanted = Prisma.sql`${[...entries]}::uuid[]`;
  return db.$queryRaw<Use[]>`${Prisma.join(
    references[noun].map((reference) => select(reference, wanted)),
    " UNION ALL ",
  )}`;
}

const owners = {
  Row: { id: `t.id`, name: `t.what`, matrix: `t."matrixId"`, join: "", live: `t."archivedAt" IS NULL` },
  PlanSection: { id: `t.id`, name: `t.name`, matrix: `t."matrixId"`, join: "", live: "true" },
  ContactPath: {
    id: `c.id`,
    name: `c.name`,
    matrix: "NULL::uuid",
    join: `JOIN "Contact" c ON c.id = t."contactId"`,
    live: `c."archivedAt" IS NULL`,
  },
};
const plain = { id: "t.id", name: "t.name", matrix: "NULL::uuid", join: "", live: `t."archivedAt" IS NULL` };

function select({ table, column, holds, list, noun, field }: Reference, wanted: Prisma.Sql): Prisma.Sql {
  const owner = table === "Row" || table === "PlanSection" || table === "ContactPath" ? owners[table] : plain;
  const columns = `e.id AS entry, '${noun}' AS noun, '${field}' AS field, ${owner.id}, ${owner.name} AS name, ${owner.matrix} AS matrix`;
  return Prisma.sql`SELECT ${Prisma.raw(columns)} FROM ${Prisma.raw(`"${table}" t ${owner.join}`)}
    JOIN unnest(${wanted}) e(id) ON ${Prisma.raw(names(`t."${column}"`, "e.id", holds, list))} WHERE ${Prisma.raw(owner.live)}`;
}

/** Writes the condition that a column names an id. */
export function names(column: string, id: string, holds: Reference["holds"], list: Reference["list"]): string {
  const word = `(SELECT w.name FROM "Term" w WHERE w.id = ${id} AND w.list = '${list}')`;
  switch (holds) {
    case "one":
      return `${column} = ${id}`;
    case "list":
      return `${id} = ANY (${column})`;
    case "needs":
      return `EXISTS (SELECT FROM jsonb_array_elements(${column}) g WHERE g->'of' ? ${id}::text)`;
    case "word":
      return `${column} = ${word}`;
    case "words":
      return `${word} = ANY (${column})`;
    case "live":
      return `position(':' || ${id}::text || '}}' IN ${column}) > 0`;
  }
}
