import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { OneMatrix } from "@/core/matrix/edit";
import { openMatrix } from "./edits";

/** Closes a matrix; nothing is removed and it can be restored. */
export const archiveMatrix = command({
  name: "matrix.archive-matrix",
  action: "matrix:edit",
  input: OneMatrix,
  async run({ tx, input: { matrix }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    await tx.matrix.update({ where: { id: matrix }, data: { archivedAt: now } });
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, {}, { archived: true });
    const entry = { stream: matrixStream(matrix), type: "matrix.archived", meta: { matrix } };
    return done({ matrix }, { entries: [entry], changed: [matrix] });
  },
});
