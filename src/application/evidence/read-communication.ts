import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { readPlace } from "@/application/ledger/read-place";
import { query } from "@/application/runner/act";
import { readRecord } from "@/core/ledger/record";
import { accept, refuse } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { rowNames } from "./row-names";

/** Reads one logged communication with its originals, its corrections and its proof in the ledger. */
export const readCommunication = query({
  name: "evidence.read-communication",
  action: "evidence:read",
  input: z.object({ communication: z.uuid() }),
  async run({ db, input, may }) {
    const found = await db.communication.findUnique({
      where: { id: input.communication },
      include: { originals: { orderBy: { name: "asc" } } },
    });
    if (!found) return refuse("not-found", { values: { thing: "communication" } });
    const [matrix, rows, correction, names, place, erased] = await Promise.all([
      db.matrix.findUniqueOrThrow({ where: { id: found.matrixId }, select: { id: true, name: true } }),
      rowNames(db, [found]),
      db.communication.findUnique({ where: { corrects: found.id }, select: { id: true } }),
      actorNames(db, [`person:${found.recordedBy}`]),
      readPlace(db, found.stream, found.n),
      erasedFields(db, found),
    ]);
    const { stream: _, n: __, matrixId: ___, recordedBy, originals, ...said } = found;
    return accept({
      ...said,
      matrix,
      row: found.rowId ? { id: found.rowId, name: rows.get(found.rowId) ?? "" } : null,
      recordedBy: names.get(`person:${recordedBy}`) ?? "",
      correctedBy: correction?.id ?? null,
      originals: originals.map(({ id, name, media, size, sha256 }) => ({ id, name, media, size, sha256 })),
      proof: place,
      erased,
      may: {
        correct: may("evidence:log") && !correction,
        erase: may("privacy:request"),
        readErasures: may("privacy:read"),
      },
    });
  },
});

/** A field that was erased, by which request and when. */
export type ErasedField = { readonly name: string; readonly erasure: string | null; readonly at: string };

/** Finds the fields of an entry that are gone, and the entries that explain it. */
async function erasedFields(db: Database, { stream, n }: { stream: string; n: bigint }): Promise<ErasedField[]> {
  const rows = await db.$queryRaw<Array<{ name: string; record: string }>>`
    SELECT f.name, convert_from(e.record, 'UTF8') AS record FROM ledger.field f
    JOIN ledger.entry e ON e.hash = f.erased_by
    WHERE f.stream_id = ${stream}::uuid AND f.n = ${n} AND f.body IS NULL ORDER BY f.name`;
  return rows.map(({ name, record }) => {
    const read = readRecord(record);
    return { name, erasure: read?.meta.erasure ?? null, at: read?.at ?? "" };
  });
}
