import { placesBetween } from "@/core/matrix/place";
import type { Tx } from "@/platform/database/client";

/** Where rows go: after a given row, at the start (null) or at the end (undefined). */
export type After = string | null | undefined;

/**
 * Finds places for rows, and numbers the matrix anew when the gap is used up.
 * Gives undefined when the row to stand after is not in the matrix.
 */
export async function findPlaces(tx: Tx, matrixId: string, after: After, count: number): Promise<number[] | undefined> {
  for (;;) {
    const gap = await findGap(tx, matrixId, after);
    if (!gap) return undefined;
    const places = placesBetween(gap.before, gap.after, count);
    if (places) return places;
    await renumber(tx, matrixId);
  }
}

async function findGap(tx: Tx, matrixId: string, after: After) {
  const edge = (where: object, place: "asc" | "desc") =>
    tx.row.findFirst({ where: { matrixId, ...where }, orderBy: { place }, select: { place: true } });
  if (after === undefined) return { before: (await edge({}, "desc"))?.place, after: undefined };
  if (after === null) return { before: undefined, after: (await edge({}, "asc"))?.place };
  const before = await tx.row.findFirst({ where: { id: after, matrixId }, select: { place: true } });
  return before && { before: before.place, after: (await edge({ place: { gt: before.place } }, "asc"))?.place };
}

async function renumber(tx: Tx, matrixId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Row" r SET place = n.n
    FROM (SELECT id, row_number() OVER (ORDER BY place, id) AS n FROM "Row" WHERE "matrixId" = ${matrixId}::uuid) n
    WHERE r.id = n.id`;
}
