import { describeConflict } from "@/application/ledger/conflict";
import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { matrixStream } from "@/core/ledger/streams";
import { SaveMatrix } from "@/core/matrix/edit";
import { same } from "@/core/shared/merge";
import { refuse } from "@/core/shared/result";
import { openMatrix } from "./edits";

/** Renames a matrix, states its scope or names its owner. Refuses `stale-revision`, `unknown-reference` and `nothing-changed`. */
export const saveMatrix = command({
  name: "matrix.save-matrix",
  action: "matrix:edit",
  input: SaveMatrix,
  async run({ tx, input, actor, now }) {
    const open = await openMatrix(tx, input.matrix);
    if (!open.ok) return open;
    const { id, revision, name, scope, ownerId } = open.value;
    const before = { name, scope, owner: ownerId };
    const changed = Object.entries(input.fields).filter(
      ([field, value]) => !same(value, before[field as keyof typeof before]),
    );
    if (changed.length === 0) return refuse("nothing-changed");
    if (revision !== input.revision) {
      const contested = changed.map(([field]) => field);
      const conflict = await describeConflict(tx, "matrix", { id, revision }, contested, input.fields, before);
      return refuse("stale-revision", { conflict });
    }
    const { owner, ...rest } = Object.fromEntries(changed) as typeof input.fields;
    if (owner && !(await tx.position.findUnique({ where: { id: owner } })))
      return refuse("unknown-reference", { field: "owner", values: { register: "position" } });

    const data = { ...rest, ...(owner === undefined ? {} : { ownerId: owner }), revision: revision + 1 };
    const { count } = await tx.matrix.updateMany({ where: { id, revision }, data });
    if (count === 0) return refuse("stale-revision");
    const fields = Object.fromEntries(changed);
    await recordChanges(tx, { noun: "matrix", recordId: id, actor, now }, before, fields);
    return done(
      { revision: revision + 1 },
      { entries: [{ stream: matrixStream(id), type: "matrix.saved", meta: { matrix: id }, fields }], changed: [id] },
    );
  },
});
