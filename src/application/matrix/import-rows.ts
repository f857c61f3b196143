import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { matrixStream } from "@/core/ledger/streams";
import { type BatchRecord, ImportRows } from "@/core/matrix/import/batch";
import { checkPlan } from "@/core/matrix/import/check-plan";
import { planImport } from "@/core/matrix/import/plan-import";
import { withIds } from "@/core/matrix/import/with-ids";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { openMatrix } from "./edits";
import { importRegisters } from "./import-registers";
import { importSections } from "./import-sections";
import { openImportedFile, surroundingsOf, takenTables } from "./imported-file";
import { findPlaces } from "./places";
import { insertRows } from "./row-store";

/**
 * Imports the chosen tables of a received file: rows at the end of the draft, and the posts, parties, channels and people
 * that they name, those found by name left as they are but for what was empty. One batch that can be taken back.
 */
export const importRows = command({
  name: "matrix.import-rows",
  action: "matrix:edit",
  browserOnly: true,
  input: ImportRows,
  async run({ tx, input: { matrix, file, tables }, actor, now, newId }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const opened = await openImportedFile(actor, matrix, file, tables);
    if (!opened.ok) return opened;
    if (await isImported(tx, file)) return refuse("import-done");
    const taken = takenTables(opened.value, tables);
    if (!taken.ok) return taken;
    const plan = planImport(taken.value, await surroundingsOf(tx));
    const sound = checkPlan(plan);
    if (!sound.ok) return sound;

    const batch = newId();
    const { about } = opened.value;
    const act = { tx, actor, now, newId };
    const { ids, record, entries } = await importRegisters(act, batch, plan);
    const places = (await findPlaces(tx, matrix, undefined, plan.rows.length)) ?? [];
    const rows = plan.rows.map(({ fields }, index) => ({
      id: newId(),
      place: places[index] ?? 0,
      fields: withIds(fields, ids),
    }));
    if (rows.length > 0) await insertRows(tx, matrix, rows, { actor, now }, batch);
    const sections = await importSections(act, matrix, plan.sections);
    const created: BatchRecord = { ...record, sections };
    await tx.importBatch.create({
      data: {
        id: batch,
        matrixId: matrix,
        fileId: file,
        fileName: about.name,
        sha256: about.sha256,
        importedBy: personOf(actor) ?? "",
        createdAt: now,
        rows: rows.length,
        created,
      },
    });
    const imported = {
      stream: matrixStream(matrix),
      type: "matrix.rows-imported",
      meta: {
        matrix,
        import: batch,
        sha256: about.sha256,
        rows: String(rows.length),
        tables: String(tables.length),
        sections: String(sections.length),
      },
      fields: {
        file: about.name,
        rows: rows.map(({ id, fields }) => ({ row: id, fields })),
        sections: plan.sections.map(({ name, text }) => ({ name, text })),
      },
    };
    return done({ batch, rows: rows.length }, { entries: [imported, ...entries], changed: [matrix] });
  },
});

/** Tells whether a file stands imported; two who import it at once wait for each other. */
async function isImported(tx: Tx, file: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`import ${file}`}, 0))`;
  return (await tx.importBatch.count({ where: { fileId: file, undoneAt: null } })) > 0;
}
