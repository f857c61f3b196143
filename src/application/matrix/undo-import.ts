import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { BatchRecord, UndoImport } from "@/core/matrix/import/batch";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { openMatrix } from "./edits";
import { setArchived } from "./row-store";
import { takeBack } from "./take-back";

/**
 * Takes an import back: its rows leave the draft, and the registers lose what nothing else uses. Refuses
 * `import-edited-since` with the rows that were edited since, until the person has seen them and insists.
 */
export const undoImport = command({
  name: "matrix.undo-import",
  action: "matrix:edit",
  input: UndoImport,
  async run({ tx, input: { batch: id, insist }, actor, now, newId }) {
    const batch = await lockBatch(tx, id);
    if (!batch?.matrixId) return refuse("not-found", { values: { thing: "import" } });
    const open = await openMatrix(tx, batch.matrixId);
    if (!open.ok) return open;
    if (batch.undoneAt) return refuse("import-undone");
    const rows = await tx.row.findMany({
      where: { importId: id, archivedAt: null },
      select: { id: true, what: true, revision: true },
      orderBy: { place: "asc" },
    });
    const edited = rows.filter(({ revision }) => revision > 1);
    if (edited.length > 0 && !insist)
      return refuse("import-edited-since", {
        values: { count: edited.length },
        details: edited.map(({ id: row, what }) => ({ row, what })),
      });

    const { matrixId: matrix } = batch;
    const record = BatchRecord.parse(batch.created);
    const gone = await setArchived(
      tx,
      matrix,
      rows.map((row) => row.id),
      true,
      { actor, now },
    );
    await tx.planSection.deleteMany({ where: { id: { in: record.sections }, revision: 1 } });
    const registers = await takeBack({ tx, actor, now, newId }, id, record);
    await tx.importBatch.update({ where: { id }, data: { undoneAt: now } });
    const undone = {
      stream: matrixStream(matrix),
      type: "matrix.import-undone",
      meta: { matrix, import: id, rows: String(gone.length), edited: String(edited.length) },
      fields: { rows: gone },
    };
    return done(
      { matrix, rows: gone.length, entries: registers.gone },
      { entries: [undone, ...registers.entries], changed: [matrix] },
    );
  },
});

async function lockBatch(tx: Tx, id: string) {
  await tx.$executeRaw`SELECT FROM "ImportBatch" WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.importBatch.findUnique({ where: { id } });
}
