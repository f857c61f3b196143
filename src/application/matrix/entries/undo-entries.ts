import { z } from "zod";
import { takeBack } from "@/application/matrix/take-back";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { BatchRecord } from "@/core/matrix/import/batch";
import { refuse } from "@/core/shared/result";

/**
 * Takes an import into a register back: what it added and nothing else uses or has edited since is archived, what it
 * changed gets back what stood there unless it was changed again. Refuses `not-found` and `import-undone`.
 */
export const undoEntries = command({
  name: "matrix.undo-entries",
  action: "matrix:edit",
  input: z.object({ batch: z.uuid() }),
  async run({ tx, input: { batch: id }, actor, now, newId }) {
    await tx.$executeRaw`SELECT FROM "ImportBatch" WHERE id = ${id}::uuid FOR UPDATE`;
    const batch = await tx.importBatch.findUnique({ where: { id } });
    if (!batch?.register) return refuse("not-found", { values: { thing: "import" } });
    if (batch.undoneAt) return refuse("import-undone");
    const record = BatchRecord.parse(batch.created);
    const { gone, entries } = await takeBack({ tx, actor, now, newId }, id, record);
    await tx.importBatch.update({ where: { id }, data: { undoneAt: now } });
    const undone = {
      stream: singleStreams.register,
      type: "matrix.entries-import-undone",
      meta: { import: id, register: batch.register, archived: String(gone) },
    };
    const kept = Object.values(record.added).flat().length - gone;
    return done({ gone, kept }, { entries: [undone, ...entries], changed: [singleStreams.register.id] });
  },
});
