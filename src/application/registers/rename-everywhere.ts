import { type Actor, actorName } from "@/core/access/actor";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type Noun, type Reference, references } from "./references";
import { names } from "./uses";

/** What is named from now on: another entry, or a word of a list in its new spelling. */
type Kept = { readonly id: string } | { readonly word: string };

/**
 * Lets every record that names one of the `gone` entries name `kept` instead, with its history, one statement per column.
 * Returns how many values it changed.
 */
export async function renameEverywhere(
  tx: Tx,
  noun: Noun,
  gone: readonly string[],
  kept: Kept,
  by: { actor: Actor; now: Date },
): Promise<number> {
  let changed = 0;
  for (const reference of references[noun])
    for (const id of gone) changed += await tx.$executeRaw(rename(reference, id, kept, by));
  return changed;
}

/** Lets everything that names merged entries name the kept one; the paths of merged contacts go to it too. */
export async function joinEverywhere(
  tx: Tx,
  noun: Noun,
  gone: readonly string[],
  kept: string,
  by: { actor: Actor; now: Date },
): Promise<number> {
  const changed = await renameEverywhere(tx, noun, gone, { id: kept }, by);
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
  kept: Kept,
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

function replaced(column: Prisma.Sql, holds: Reference["holds"], gone: string, kept: Kept): Prisma.Sql {
  const word = "word" in kept ? Prisma.sql`${kept.word}` : wordOf(kept.id);
  const id = "id" in kept ? kept.id : gone;
  switch (holds) {
    case "one":
      return Prisma.sql`${id}::uuid`;
    case "list":
      return Prisma.sql`(SELECT array_agg(v ORDER BY n) FROM (
        SELECT v, min(n) AS n FROM unnest(array_replace(${column}, ${gone}::uuid, ${id}::uuid)) WITH ORDINALITY x(v, n) GROUP BY v) y)`;
    case "word":
      return word;
    case "words":
      return Prisma.sql`(SELECT array_agg(v ORDER BY n) FROM (
        SELECT v, min(n) AS n FROM unnest(array_replace(${column}, ${wordOf(gone)}, ${word})) WITH ORDINALITY x(v, n) GROUP BY v) y)`;
    case "live":
      return Prisma.sql`replace(${column}, ${`:${gone}}}`}, ${`:${id}}}`})`;
    case "needs":
      return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('atLeast', g->'atLeast', 'of', (
        SELECT jsonb_agg(v ORDER BY n) FROM (SELECT replace(v, ${gone}, ${id}) AS v, min(n) AS n
          FROM jsonb_array_elements_text(g->'of') WITH ORDINALITY x(v, n) GROUP BY 1) y)) ORDER BY i)
        FROM jsonb_array_elements(${column}) WITH ORDINALITY z(g, i))`;
  }
}

function wordOf(id: string): Prisma.Sql {
  return Prisma.sql`(SELECT w.name FROM "Term" w WHERE w.id = ${id}::uuid)`;
}
