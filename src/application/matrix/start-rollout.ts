import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { StartRollout } from "@/core/matrix/rollout";
import { refuse } from "@/core/shared/result";
import { openMatrix } from "./edits";

/** Begins the first 90 days of a matrix, or moves their beginning. Refuses `not-found`, `matrix-archived` and `nothing-changed`. */
export const startRollout = command({
  name: "matrix.start-rollout",
  action: "matrix:edit",
  input: StartRollout,
  async run({ tx, input: { matrix, startOn }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const before = { rolloutOn: open.value.rolloutOn };
    if (before.rolloutOn === startOn) return refuse("nothing-changed");
    await tx.matrix.update({ where: { id: matrix }, data: { rolloutOn: startOn } });
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, before, { rolloutOn: startOn });
    return done(
      { startOn },
      {
        entries: [{ stream: matrixStream(matrix), type: "matrix.rollout-started", meta: { matrix, on: startOn } }],
        changed: [matrix],
      },
    );
  },
});
