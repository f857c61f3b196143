import { z } from "zod";
import { actorNames } from "@/application/ledger/actor-names";
import { readPlace } from "@/application/ledger/read-place";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";
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
    const [matrix, rows, correction, names, place] = await Promise.all([
      db.matrix.findUniqueOrThrow({ where: { id: found.matrixId }, select: { id: true, name: true } }),
      rowNames(db, [found]),
      db.communication.findUnique({ where: { corrects: found.id }, select: { id: true } }),
      actorNames(db, [`person:${found.recordedBy}`]),
      readPlace(db, found.stream, found.n),
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
      may: { correct: may("evidence:log") && !correction },
    });
  },
});
