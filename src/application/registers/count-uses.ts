import type { Database } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { ownerOf } from "./owners";
import { type Noun, type ToldReference, usedIn } from "./references";

/** Counts in how many places each entry of a register is named, in one query; archived records do not count. */
export async function countUses(db: Database, noun: Noun): Promise<Map<string, number>> {
  const mentions = Prisma.join(usedIn(noun).map(mentioned), " UNION ALL ");
  const counts = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT id, count(*)::int AS count FROM (${mentions}) m(id) WHERE id IS NOT NULL GROUP BY id`;
  return new Map(counts.map(({ id, count }) => [id, count]));
}

function mentioned({ table, column, holds, list }: ToldReference): Prisma.Sql {
  const { join, live } = ownerOf(table);
  const from = (ids: string, named = "") =>
    Prisma.raw(`SELECT ${ids} FROM "${table}" t ${named} ${join} WHERE ${live}`);
  switch (holds) {
    case "one":
      return from(`t."${column}"`);
    case "list":
      return from(`unnest(t."${column}")`);
    case "live":
      return from(`(regexp_matches(t."${column}", ':([0-9a-f-]{36})}}', 'g'))[1]::uuid`);
    case "needs":
      return from(`jsonb_array_elements_text(jsonb_path_query_array(t."${column}", '$[*].of[*]'))::uuid`);
    case "word":
      return from("w.id", `JOIN "Term" w ON w.list = '${list}' AND w.name = t."${column}"`);
    case "words":
      return from("w.id", `JOIN "Term" w ON w.list = '${list}' AND w.name = ANY (t."${column}")`);
    case "texts":
    case "filter":
      throw new Error(`${table}.${column} is no use of an entry.`);
  }
}
