import { type Actor, actorName } from "@/core/access/actor";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { ownerOf } from "./owners";
import { type Noun, type Reference, references } from "./references";
import { names } from "./uses";

/** What is named from now on: another entry, or a word of a list in its new spelling. */
type Kept = { readonly id: string } | { readonly word: string };
type By = { readonly actor: Actor; readonly now: Date };

/**
 * Lets every record that names one of the `gone` entries name `kept` instead, with its history, one statement per column.
 * Returns how many values that people see it changed.
 */
export async function renameEverywhere(
  tx: Tx,
  noun: Noun,
  gone: readonly string[],
  kept: Kept,
  by: By,
): Promise<number> {
  let changed = 0;
  for (const reference of references[noun])
    for (const id of gone) {
      const count = await tx.$executeRaw(rename(reference, id, kept, by));
      if (reference.told) changed += count;
    }
  return changed;
}

function rename(reference: Reference, gone: string, kept: Kept, { actor, now }: By): Prisma.Sql {
  const { table, column, told } = reference;
  const owner = ownerOf(table);
  const [target, key] = [Prisma.raw(`"${column}"`), Prisma.raw(owner.key)];
  const value = replaced(reference, Prisma.raw(`t."${column}"`), gone, kept);
  const revision = owner.hasRevision ? Prisma.sql`, revision = t.revision + 1` : Prisma.empty;
  // Entries that are archived are renamed too, so that they come back right; what is merely quiet stays once it is settled.
  const live = told ? Prisma.empty : Prisma.raw(`AND ${owner.live}`);
  const saved = Prisma.sql`
    WITH old AS (
      SELECT ${key} AS key, ${Prisma.raw(owner.id)} AS record, to_jsonb(t.${target}) AS before
      FROM ${Prisma.raw(`"${table}" t ${owner.join}`)}
      JOIN (SELECT ${gone}::uuid AS id) e ON ${Prisma.raw(names(reference, "e.id"))} ${live} FOR UPDATE OF t
    ), saved AS (
      UPDATE ${Prisma.raw(`"${table}"`)} t SET ${target} = ${value} ${revision} FROM old WHERE old.key = ${key}
      RETURNING old.record, old.before, to_jsonb(t.${target}) AS after
    )`;
  if (!told) return Prisma.sql`${saved} SELECT FROM saved`;
  return Prisma.sql`${saved}
    INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
    SELECT ${now}, ${actorName(actor)}, ${told.noun}, record, ${told.field}, before, after FROM saved`;
}

function replaced({ holds, list, part }: Reference, column: Prisma.Sql, gone: string, kept: Kept): Prisma.Sql {
  const word = "word" in kept ? Prisma.sql`${kept.word}` : wordOf(kept.id);
  const id = "id" in kept ? kept.id : gone;
  switch (holds) {
    case "one":
      return Prisma.sql`${id}::uuid`;
    case "list":
      return eachOnce(Prisma.sql`array_replace(${column}, ${gone}::uuid, ${id}::uuid)`);
    case "texts":
      return eachOnce(Prisma.sql`array_replace(${column}, ${gone}::text, ${id}::text)`);
    case "word":
      return word;
    case "words":
      return eachOnce(Prisma.sql`array_replace(${column}, ${wordOf(gone)}, ${word})`);
    case "live":
      return Prisma.sql`replace(${column}, ${`:${gone}}}`}, ${`:${id}}}`})`;
    case "needs":
      return Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('atLeast', g->'atLeast', 'of', (
        SELECT jsonb_agg(v ORDER BY n) FROM (SELECT replace(v, ${gone}, ${id}) AS v, min(n) AS n
          FROM jsonb_array_elements_text(g->'of') WITH ORDINALITY x(v, n) GROUP BY 1) y)) ORDER BY i)
        FROM jsonb_array_elements(${column}) WITH ORDINALITY z(g, i))`;
    case "filter":
      return Prisma.sql`jsonb_set(${column}, ${["filter", part ?? ""]}::text[],
        to_jsonb(${list ? word : Prisma.sql`${id}`}::text))`;
  }
}

function eachOnce(values: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT array_agg(v ORDER BY n) FROM (
    SELECT v, min(n) AS n FROM unnest(${values}) WITH ORDINALITY x(v, n) GROUP BY v) y)`;
}

function wordOf(id: string): Prisma.Sql {
  return Prisma.sql`(SELECT w.name FROM "Term" w WHERE w.id = ${id}::uuid)`;
}
