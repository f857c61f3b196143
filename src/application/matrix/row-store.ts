import { type Actor, actorName } from "@/core/access/actor";
import type { SaveRow } from "@/core/matrix/edit";
import { emptyRowFields, type RowField, type RowFields, rowFields } from "@/core/matrix/row";
import type { Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { RowModel } from "@/platform/database/generated/models";
import { rowsOf } from "@/platform/database/transaction";
import { columnOf, toColumns } from "./columns";

type About = { readonly actor: Actor; readonly now: Date };

export type RowChange = {
  readonly id: string;
  readonly before: Readonly<RowFields>;
  readonly write: Partial<RowFields>;
};

/** Writes changed fields of rows, raises their revisions and keeps the history, in one statement. */
export async function updateRows(tx: Tx, changes: readonly RowChange[], about: About): Promise<void> {
  const fields = rowFields.filter((field) => changes.some(({ write }) => field in write));
  const edits = changes.map(({ id, write }) => ({ id, columns: toColumns(write) }));
  const history = changes.flatMap(({ id, before, write }) =>
    (Object.keys(write) as RowField[]).map((field) => ({ id, field, before: before[field], after: write[field] })),
  );
  await tx.$executeRaw`
    WITH edit AS (SELECT (e->>'id')::uuid AS id, e->'columns' AS columns FROM jsonb_array_elements(${JSON.stringify(edits)}::jsonb) e),
    saved AS (
      UPDATE "Row" r SET (${names(fields, "")} revision) =
        (SELECT ${names(fields, "x.")} r.revision + 1 FROM jsonb_populate_record(r, edit.columns) x)
      FROM edit WHERE r.id = edit.id
    )
    ${insertHistory(history, about)}`;
}

/**
 * Writes changed fields of a row that nobody has touched since the editor saw it, in one statement: the usual save.
 * Gives the row as it was, or undefined when it is not at this revision, not as the editor saw it, or archived, and when no
 * field is given.
 */
export async function updateUntouched(
  tx: Tx,
  edit: Pick<SaveRow, "row" | "revision" | "fields" | "base">,
  { actor, now }: About,
): Promise<RowModel | undefined> {
  const fields = Object.keys(edit.fields) as RowField[];
  if (fields.length === 0) return undefined;
  const columns = Prisma.raw(fields.map((field) => `"${columnOf(field)}" = x."${columnOf(field)}",`).join(" "));
  const base = JSON.stringify(toColumns(edit.base ?? {}));
  const history = fields.map((field) => {
    const after = JSON.stringify(edit.fields[field]);
    return Prisma.sql`(${field}, to_jsonb(old.${Prisma.raw(`"${columnOf(field)}"`)}), nullif(${after}::jsonb, 'null'))`;
  });
  const [old] = await rowsOf<RowModel>(
    tx,
    Prisma.sql`
    WITH old AS (
      SELECT r.* FROM "Row" r JOIN "Matrix" m ON m.id = r."matrixId" AND m."archivedAt" IS NULL
      WHERE r.id = ${edit.row}::uuid AND r.revision = ${edit.revision} AND r."archivedAt" IS NULL
        AND NOT EXISTS (SELECT FROM jsonb_each(${base}::jsonb) b WHERE b.value <> to_jsonb(r) -> b.key)
      FOR UPDATE OF r
    ), saved AS (
      UPDATE "Row" r SET ${columns} revision = r.revision + 1
      FROM old, jsonb_populate_record(NULL::"Row", ${JSON.stringify(toColumns(edit.fields))}::jsonb) x WHERE r.id = old.id
    ), history AS (
      INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
      SELECT ${now}, ${actorName(actor)}, 'row', old.id, c.field, c.before, c.after
      FROM old, LATERAL (VALUES ${Prisma.join(history)}) AS c(field, before, after)
      WHERE c.before IS DISTINCT FROM c.after
    )
    SELECT * FROM old`,
  );
  return old;
}

export type NewRow = { readonly id: string; readonly place: number; readonly fields: Partial<RowFields> };

/** Inserts rows and the first line of their history, in one statement. */
export async function insertRows(
  tx: Tx,
  matrixId: string,
  rows: readonly NewRow[],
  about: About,
  importId: string | null = null,
): Promise<void> {
  const empty = emptyRowFields();
  const records = rows.map(({ id, place, fields }) => ({ id, place, ...toColumns({ ...empty, ...fields }) }));
  const history = rows.map(({ id, fields }) => ({
    id,
    field: importId ? "imported" : "created",
    before: null,
    after: importId ?? fields,
  }));
  await tx.$executeRaw`
    WITH saved AS (
      INSERT INTO "Row" (${names(rowFields, "")} id, place, "matrixId", "createdAt", "importId")
      SELECT ${names(rowFields, "x.")} x.id, x.place, ${matrixId}::uuid, ${about.now}, ${importId}::uuid
      FROM jsonb_populate_recordset(NULL::"Row", ${JSON.stringify(records)}::jsonb) x
    )
    ${insertHistory(history, about)}`;
}

/** Archives rows, or brings them back, and keeps the history, in one statement. Gives the ids of the rows it changed. */
export async function setArchived(
  tx: Tx,
  matrixId: string,
  rows: readonly string[],
  archived: boolean,
  about: About,
): Promise<string[]> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    WITH saved AS (
      UPDATE "Row" SET "archivedAt" = ${archived ? about.now : null}::timestamptz, revision = revision + 1
      WHERE "matrixId" = ${matrixId}::uuid AND id = ANY (${[...rows]}::uuid[]) AND ("archivedAt" IS NULL) = ${archived}
      RETURNING id
    ), history AS (
      INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
      SELECT ${about.now}, ${actorName(about.actor)}, 'row', id, ${archived ? "archived" : "restored"}, NULL, 'true' FROM saved
    )
    SELECT id FROM saved`;
  return found.map(({ id }) => id);
}

function names(fields: readonly RowField[], prefix: string) {
  return Prisma.raw(fields.map((field) => `${prefix}"${columnOf(field)}",`).join(" "));
}

function insertHistory(lines: readonly object[], { actor, now }: About) {
  return Prisma.sql`
    INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
    SELECT ${now}, ${actorName(actor)}, 'row', (c->>'id')::uuid, c->>'field', nullif(c->'before', 'null'), nullif(c->'after', 'null')
    FROM jsonb_array_elements(${JSON.stringify(lines)}::jsonb) c`;
}
