import { type Actor, actorName } from "@/core/access/actor";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import type { Register } from "./register";

export type FieldChange = {
  readonly id: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** Columns whose names differ from the field they hold. */
const renamed: Readonly<Record<string, string>> = {
  holder: "holderId",
  deputies: "deputyIds",
  contacts: "contactIds",
  owner: "ownerId",
  relationshipOwner: "relationshipOwnerId",
};
const columnOf = (field: string) => renamed[field] ?? field;

/** Writes changed fields of many entries of a register, raises their revisions and keeps the history, in one statement. */
export async function writeFields(
  tx: Tx,
  { table, noun }: Pick<Register, "table" | "noun">,
  changes: readonly FieldChange[],
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  if (changes.length === 0) return;
  const columns = [...new Set(changes.map(({ field }) => columnOf(field)))];
  const list = (prefix: string) => Prisma.raw(columns.map((column) => `${prefix}"${column}",`).join(" "));
  const target = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    WITH change AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(
      changes.map((change) => ({ ...change, column: columnOf(change.field) })),
    )}::jsonb) AS c(id uuid, field text, "column" text, before jsonb, after jsonb)),
    edit AS (SELECT id, jsonb_object_agg("column", after) AS columns FROM change GROUP BY id),
    saved AS (
      UPDATE ${target} t SET (${list("")} revision) =
        (SELECT ${list("x.")} t.revision + 1 FROM jsonb_populate_record(t, edit.columns) x)
      FROM edit WHERE t.id = edit.id
    )
    INSERT INTO "Change" (at, actor, noun, "recordId", field, before, after)
    SELECT ${now}, ${actorName(actor)}, ${noun}, id, field, nullif(before, 'null'), nullif(after, 'null') FROM change`;
}

export type ReadFields = ReadonlyMap<string, (field: string) => unknown>;

/** Reads what fields of entries hold now, and keeps others from changing them until commit. */
export async function lockFields(
  tx: Tx,
  register: Pick<Register, "table">,
  ids: readonly string[],
): Promise<ReadFields> {
  if (ids.length > 0)
    await tx.$executeRaw`
      SELECT FROM ${Prisma.raw(`"${register.table}"`)} WHERE id = ANY (${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  return readFields(tx, register, ids);
}

/** Reads what fields of entries hold now; archived ones are left out. */
export async function readFields(
  db: Database | Tx,
  { table }: Pick<Register, "table">,
  ids: readonly string[],
): Promise<ReadFields> {
  if (ids.length === 0) return new Map();
  const found = await db.$queryRaw<{ id: string; record: Record<string, unknown> }[]>`
    SELECT id, to_jsonb(t) AS record FROM ${Prisma.raw(`"${table}"`)} t
    WHERE id = ANY (${[...ids]}::uuid[]) AND "archivedAt" IS NULL`;
  return new Map(found.map(({ id, record }) => [id, (field: string) => record[columnOf(field)]]));
}
