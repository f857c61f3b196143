import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { matrixStream } from "@/core/ledger/streams";
import { SaveRolloutStep } from "@/core/matrix/rollout";
import { refuse } from "@/core/shared/result";
import { openMatrix } from "./edits";

/** Says who sees to a step of the first 90 days, or that it is done and how. Refuses `unknown-reference` and `nothing-changed`. */
export const saveRolloutStep = command({
  name: "matrix.save-rollout-step",
  action: "matrix:edit",
  input: SaveRolloutStep,
  async run({ tx, input: { matrix, step, ...told }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    if (told.owner && !(await tx.position.findUnique({ where: { id: told.owner } })))
      return refuse("unknown-reference", { field: "owner", values: { register: "position" } });
    const known = await tx.rolloutStep.findUnique({ where: { matrixId_step: { matrixId: matrix, step } } });
    const before = { owner: known?.ownerId ?? null, done: known?.saidAt != null, note: known?.note ?? "" };
    const about = { noun: "rollout", recordId: matrix, actor, now };
    const changed = await recordChanges(tx, about, { [step]: before }, { [step]: told });
    if (changed.length === 0) return refuse("nothing-changed");
    const kept = known?.saidAt
      ? { saidBy: known.saidBy, saidAt: known.saidAt }
      : { saidBy: personOf(actor), saidAt: now };
    const data = { ownerId: told.owner, note: told.note, ...(told.done ? kept : { saidBy: null, saidAt: null }) };
    await tx.rolloutStep.upsert({
      where: { matrixId_step: { matrixId: matrix, step } },
      create: { matrixId: matrix, step, ...data },
      update: data,
    });
    const meta = { matrix, step, done: String(told.done), ...(told.owner && { owner: told.owner }) };
    return done(
      { step },
      {
        entries: [
          { stream: matrixStream(matrix), type: "matrix.rollout-step-saved", meta, fields: { note: told.note } },
        ],
        changed: [matrix],
      },
    );
  },
});
