import { lockErasures } from "@/application/evidence/erasures";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Database, Tx } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { type FoundFields, findFields } from "./ledger-fields";
import { findSubject } from "./subject";

/** What an erasure is about to touch: records by id, and fields of the ledger. */
export type Reach = { readonly ids: readonly string[]; readonly fields: readonly FoundFields[] };

/** Refuses `held` with the name of the hold that stands in the way; a hold and an erasure never pass each other. */
export async function checkHolds(tx: Tx, reach: Reach): Promise<Result<void>> {
  await lockErasures(tx);
  const name = await holdOn(tx, reach);
  return name === undefined ? accept(undefined) : refuse("held", { values: { name } });
}

/** Names the hold that stands on a record, on the matrix or case of a field, or on a person whom a field names. */
export async function holdOn(db: Database | Tx, { ids, fields }: Reach): Promise<string | undefined> {
  const holds = await db.legalHold.findMany({ where: { liftedAt: null }, orderBy: { placedAt: "asc" } });
  const touched = new Set([...ids, ...fields.flatMap(({ matrix, case: about }) => [matrix, about])]);
  for (const { name, about, aboutId } of holds) {
    if (touched.has(aboutId)) return name;
    const person = about === "contact" || about === "account" ? await findSubject(db, about, aboutId) : undefined;
    if (person?.ids.some((id) => touched.has(id))) return name;
    if (person?.pattern && (await anyNames(db, fields, person.pattern))) return name;
  }
}

async function anyNames(db: Database | Tx, fields: readonly FoundFields[], pattern: string): Promise<boolean> {
  if (fields.length === 0) return false;
  const places = JSON.stringify(fields.map(({ stream, n, fields: names }) => ({ stream: stream.id, n, names })));
  const found = await findFields(
    db,
    Prisma.sql`said ~* ${pattern} AND EXISTS (
      SELECT FROM jsonb_to_recordset(${places}::jsonb) AS p(stream uuid, n bigint, names text[])
      WHERE p.stream = f.stream_id AND p.n = f.n AND f.name = ANY (p.names))`,
  );
  return found.length > 0;
}

/** Names the holds that stand on records, or on the matrices of communications, by the id of the record. */
export async function holdNames(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<Array<{ id: string; name: string }>>`
    SELECT x.id::text, h.name FROM unnest(${[...ids]}::uuid[]) x(id)
    LEFT JOIN "Communication" c ON c.id = x.id
    JOIN "LegalHold" h ON h."liftedAt" IS NULL AND h."aboutId" IN (x.id, c."matrixId") ORDER BY h."placedAt" DESC`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
