import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { ownerOf } from "./owners";
import { type Noun, type Reference, type ToldReference, usedIn } from "./references";

/** A record that names a register entry. */
export type Use = {
  /** The entry that is named. */
  readonly entry: string;
  readonly noun: string;
  readonly field: string;
  readonly id: string;
  readonly name: string;
  /** Matrix of a row, of a section of a plan, of a step or of an accepted finding. */
  readonly matrix: string | null;
};

/** Finds what still names these entries; archived records no longer count. */
export async function usesOf(db: Database | Tx, noun: Noun, entries: readonly string[]): Promise<Use[]> {
  if (entries.length === 0) return [];
  const wanted = Prisma.sql`${[...entries]}::uuid[]`;
  return db.$queryRaw<Use[]>`${Prisma.join(
    usedIn(noun).map((reference) => select(reference, wanted)),
    " UNION ALL ",
  )}`;
}

function select(reference: ToldReference, wanted: Prisma.Sql): Prisma.Sql {
  const { table, told } = reference;
  const owner = ownerOf(table);
  const columns = `e.id AS entry, '${told.noun}' AS noun, '${told.field}' AS field, ${owner.id}, ${owner.name} AS name, ${owner.matrix} AS matrix`;
  return Prisma.sql`SELECT ${Prisma.raw(columns)} FROM ${Prisma.raw(`"${table}" t ${owner.join}`)}
    JOIN unnest(${wanted}) e(id) ON ${Prisma.raw(names(reference, "e.id"))} WHERE ${Prisma.raw(owner.live)}`;
}

/** Writes the condition that a column names an id. */
export function names({ column: of, holds, list, part }: Reference, id: string): string {
  const column = `t."${of}"`;
  const word = `(SELECT w.name FROM "Term" w WHERE w.id = ${id} AND w.list = '${list}')`;
  switch (holds) {
    case "one":
      return `${column} = ${id}`;
    case "list":
      return `${id} = ANY (${column})`;
    case "texts":
      return `${id}::text = ANY (${column})`;
    case "needs":
      return `EXISTS (SELECT FROM jsonb_array_elements(${column}) g WHERE g->'of' ? ${id}::text)`;
    case "word":
      return `${column} = ${word}`;
    case "words":
      return `${word} = ANY (${column})`;
    case "live":
      return `position(':' || ${id}::text || '}}' IN ${column}) > 0`;
    case "filter":
      return `${column} #>> '{filter,${part}}' = ${list ? word : `${id}::text`}`;
  }
}
