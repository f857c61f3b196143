import { type Actor, actorName } from "@/core/access/actor";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type Noun, type Reference, references } from "./references";
import { names } from "./uses";

/**
 * Lets every record that names one of the `gone` entries name `kept` instead, with its history, one statement per column.
 * Returns how many values it changed. The paths of merged contacts go to the kept one.
 */
export async function renameEverywhere(
  tx: Tx,
  noun: Noun,
  gone: readonly string[],
  kept: string,
  by: { actor: Actor; now: Date },
): Promise<number> {
  let changed = 0;
  for (const reference of references[noun])
    for (const id of gone) changed += await tx.$executeRaw(rename(reference, id, kept, by));
  if (noun === "position")
    await tx.$executeRaw`UPDATE "Position" SET "reportsTo" = NULL WHERE id = ${kept}::uuid AND "reportsTo" = id`;
  if (noun === "contact")
    await tx.$executeRaw`
      UPDATE "ContactPath" SET "contactId" = ${kept}::uuid, rank = rank + 100 WHERE "contactId" = ANY (${[...gone]}::uuid[])`;
  return changed;
}

function rename(
  { table, column, holds, list, noun, field }: Reference,
  gone: string,
  kept: string,
  by: { actor: Actor; now: Date },
) {
  const target = Prisma.raw(`"${column}"`);
  const value = replaced(Prisma.raw(`t."${column}"`), holds, gone, kept);
  const revision = table === "ContactPath" ? Prisma.empty : Prisma.sql`, revision = t.revision + 1`;
  const recordId = Prisma.raw(table === "ContactPath" ? `t."contactId"` : "t.id");
  return Prisma.sql`
    WITH old AS (
      SELECT t.id, ${recordId} AS record, to_jsonb(t.${target}) AS before FROM ${Prisma.raw(`"${table}"`)} t
      JOIN (SELECT ${gone}::uuid AS id) e ON ${Prisma.raw(names(`t."${column}"`, "e.id", holds, list))} FOR UPDATE OF t
    ), saved AS (
      UPDATE ${Prisma.raw(`"${table}"`)} t SET ${target} = ${value} ${revision} FROM old WHERE old.id = t.id
      RETURNING old.record, old.before, to_jsonb(t.${target}) AS after
    )
    INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
    SELECT ${by.now}, ${actorName(by.actor)}, ${noun}, record, ${field}, before, after FROM saved`;
}

function replaced(column: Prisma.Sql, holds: Reference["holds"], gone: string, kept: string): Prisma.Sql {
  switch (holds) {
    case "one":
      return Prisma.sql`${kept}::uuid`;
    case "list":
      return Prisma.sql`(SELECT array_agg(v ORDER BY n) FROM (
        SELECT v, min(n) AS n FROM unnest(array_replace(${column}, ${gone}::uuid, ${kept}::uuid)) WITH ORDINALITY x(v, n) GROUP BY v) y)`;
    case "word":
      return wordOf(kept);
    case "words":
      return Prisma.sql`(SELECT array_agg(v ORDER BY n) FROM (
        SELECT v, min(n) AS n FROM unnest(array_replace(${column}, ${wordOf(gone)}, ${wordOf(kept)})) WITH ORDINALITY x(v, n) GROUP BY v) y)`;
    case "live":
      return Prisma.sql`replace(${column}, ${`:${gone}}}`}, ${`:${kept}}}`})`;
    case "needs":
      return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('atLeast', g->'atLeast', 'of', (
        SELECT jsonb_agg(v ORDER BY n) FROM (SELECT replace(v, ${gone}, ${kept}) AS v, min(n) AS n
          FROM jsonb_array_elements_text(g->'of') WITH ORDINALITY x(v, n) GROUP BY 1) y)) ORDER BY i)
        FROM jsonb_array_elements(${column}) WITH ORDINALITY z(g, i))`;
  }
}

function wordOf(id: string): Prisma.Sql {
  return Prisma.sql`(SELECT w.name FROM "Term" w WHERE w.id = ${id}::uuid)`;
}
