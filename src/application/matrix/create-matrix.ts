import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { CreateMatrix } from "@/core/matrix/edit";

/** Opens an empty matrix for one scope. */
export const createMatrix = command({
  name: "matrix.create-matrix",
  action: "matrix:edit",
  input: CreateMatrix,
  async run({ tx, input, actor, now, newId }) {
    const matrix = newId();
    await tx.matrix.create({ data: { id: matrix, ...input, logStream: newId(), createdAt: now } });
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, {}, input);
    return done(
      { matrix },
      { entries: [{ stream: matrixStream(matrix), type: "matrix.created", meta: { matrix }, fields: input }] },
    );
  },
});
