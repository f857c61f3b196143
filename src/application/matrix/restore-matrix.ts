import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { OneMatrix } from "@/core/matrix/edit";
import { refuse } from "@/core/shared/result";

/** Opens an archived matrix again. */
export const restoreMatrix = command({
  name: "matrix.restore-matrix",
  action: "matrix:edit",
  input: OneMatrix,
  async run({ tx, input: { matrix }, actor, now }) {
    const { count } = await tx.matrix.updateMany({
      where: { id: matrix, archivedAt: { not: null } },
      data: { archivedAt: null },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "matrix" } });
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, {}, { restored: true });
    const entry = { stream: matrixStream(matrix), type: "matrix.restored", meta: { matrix } };
    return done({ matrix }, { entries: [entry], changed: [matrix] });
  },
});
