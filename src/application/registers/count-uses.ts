import type { Database } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type Noun, type Reference, references } from "./references";

/** Counts in how many places each entry of a register is named, in one query; archived records do not count. */
export async function countUses(db: Database, noun: Noun): Promise<Map<string, number>> {
  const mentions = Prisma.join(references[noun].map(mentioned), " UNION ALL ");
  const counts = await db.$queryRaw<{ id: string; count: number }[]>`
    SELECT id, count(*)::int AS count FROM (${mentions}) m(id) WHERE id IS NOT NULL GROUP BY id`;
  return new Map(counts.map(({ id, count }) => [id, count]));
}

function mentioned({ table, column, holds, list }: Reference): Prisma.Sql {
  const ids = {
    one: `t."${column}"`,
    list: `unnest(t."${column}")`,
    live: `(regexp_matches(t."${column}", ':([0-9a-f-]{36})}}', 'g'))[1]::uuid`,
    needs: `jsonb_array_elements_text(jsonb_path_query_array(t."${column}", '$[*].of[*]'))::uuid`,
    word: "w.id",
    words: "w.id",
  }[holds];
  const words = {
    word: `JOIN "Term" w ON w.list = '${list}' AND w.name = t."${column}"`,
    words: `JOIN "Term" w ON w.list = '${list}' AND w.name = ANY (t."${column}")`,
  };
  const named = holds === "word" || holds === "words" ? words[holds] : "";
  const join = table === "ContactPath" ? `JOIN "Contact" c ON c.id = t."contactId" AND c."archivedAt" IS NULL` : "";
  const live = table === "ContactPath" || table === "PlanSection" ? "" : `WHERE t."archivedAt" IS NULL`;
  return Prisma.raw(`SELECT ${ids} FROM "${table}" t ${named} ${join} ${live}`);
}
