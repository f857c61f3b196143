import { z } from "zod";
import { query } from "@/application/runner/act";
import { BatchRecord } from "@/core/matrix/import/batch";
import { accept, refuse } from "@/core/shared/result";

/** Reads what an import brought, and which of its rows were edited since. */
export const readImport = query({
  name: "matrix.read-import",
  action: "matrix:read",
  input: z.object({ matrix: z.uuid(), batch: z.uuid() }),
  async run({ db, input, may }) {
    const batch = await db.importBatch.findFirst({
      where: { id: input.batch, matrixId: input.matrix },
      include: { matrix: { select: { name: true } } },
    });
    if (!batch) return refuse("not-found", { values: { thing: "import" } });
    const rows = await db.row.findMany({
      where: { importId: batch.id, archivedAt: null },
      select: { id: true, what: true, revision: true },
      orderBy: { place: "asc" },
    });
    const record = BatchRecord.parse(batch.created);
    const { position, stakeholder, channel, contact } = record.added;
    return accept({
      batch: batch.id,
      file: batch.fileName,
      fileId: batch.fileId,
      sha256: batch.sha256,
      at: batch.createdAt,
      undoneAt: batch.undoneAt,
      matrix: batch.matrix?.name ?? "",
      rows: batch.rows,
      added: {
        position: position.length,
        stakeholder: stakeholder.length,
        channel: channel.length,
        contact: contact.length,
        section: record.sections.length,
      },
      filled: new Set(record.filled.map(({ id }) => id)).size,
      edited: rows.filter(({ revision }) => revision > 1).map(({ id, what }) => ({ id, what })),
      may: { edit: may("matrix:edit") },
    });
  },
});
