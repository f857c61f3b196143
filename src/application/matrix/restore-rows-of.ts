import type { MatrixDocument } from "@/core/matrix/document";
import { type ReferringField, registerOf } from "@/core/matrix/references";
import { type DocumentRow, type RowFields, rowFields } from "@/core/matrix/row";
import { same } from "@/core/shared/merge";
import type { Tx } from "@/platform/database/client";
import { toDocumentRow } from "./columns";
import { insertRows, setArchived, updateRows } from "./row-store";

type About = Parameters<typeof updateRows>[2];

/** Brings the rows of a matrix to the state and order that a document has; gives the ids of those that changed. */
export async function restoreRowsOf(tx: Tx, document: MatrixDocument, about: About): Promise<string[]> {
  const matrix = document.matrix.id;
  await tx.$executeRaw`SELECT 1 FROM "Row" WHERE "matrixId" = ${matrix}::uuid ORDER BY id FOR UPDATE`;
  const records = await tx.row.findMany({ where: { matrixId: matrix } });
  const stored = new Map(records.map((record) => [record.id, toDocumentRow(record)]));
  const known = await knownEntries(tx);
  const wanted = document.rows.map((row) => withKnown(row, known));
  const ids = new Set(wanted.map(({ id }) => id));

  const gone = records.filter(({ id, archivedAt }) => archivedAt === null && !ids.has(id)).map(({ id }) => id);
  await setArchived(tx, matrix, gone, true, about);
  const back = await setArchived(tx, matrix, [...ids], false, about);
  const missing = wanted.filter(({ id }) => !stored.has(id));
  if (missing.length > 0)
    await insertRows(
      tx,
      matrix,
      missing.map(({ id, ...fields }) => ({ id, place: 0, fields })),
      about,
    );
  const changes = wanted.flatMap((row) => {
    const before = stored.get(row.id);
    const fields = before ? rowFields.filter((field) => !same(before[field], row[field])) : [];
    const write = Object.fromEntries(fields.map((field) => [field, row[field]])) as Partial<RowFields>;
    return before && fields.length > 0 ? { id: row.id, before, write } : [];
  });
  if (changes.length > 0) await updateRows(tx, changes, about);
  const moved = await setOrder(tx, matrix, records, [...ids]);
  return [...new Set([...gone, ...back, ...missing.map(({ id }) => id), ...changes.map(({ id }) => id), ...moved])];
}

/** Numbers the rows in the order given; gives the ids of the rows when their order was another one. */
async function setOrder(
  tx: Tx,
  matrix: string,
  records: readonly { id: string; place: number }[],
  ids: readonly string[],
) {
  const places = new Map(records.map(({ id, place }) => [id, place]));
  const before = ids.filter((id) => places.has(id)).toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const same = ids.length === before.length && ids.every((id, index) => before[index] === id);
  if (same) return [];
  await tx.$executeRaw`
    UPDATE "Row" r SET place = o.place FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY o(id, place)
    WHERE r."matrixId" = ${matrix}::uuid AND r.id = o.id`;
  return ids;
}

type Known = Record<(typeof registerOf)[ReferringField], ReadonlySet<string>>;

async function knownEntries(tx: Tx): Promise<Known> {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const select = { select: { id: true } } as const;
  return {
    stakeholder: ids(await tx.stakeholder.findMany(select)),
    position: ids(await tx.position.findMany(select)),
    channel: ids(await tx.channel.findMany(select)),
  };
}

/** Drops what a row names and the registers no longer have, as when an import was undone. */
function withKnown(row: DocumentRow, known: Known): DocumentRow {
  const kept = Object.entries(registerOf).map(([field, register]) => {
    const value = row[field as ReferringField];
    if (typeof value === "string") return [field, known[register].has(value) ? value : null];
    return [field, value?.filter((id) => known[register].has(id)) ?? null];
  });
  return { ...row, ...Object.fromEntries(kept) };
}
