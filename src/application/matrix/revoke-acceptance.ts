import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { RevokeAcceptance } from "@/core/matrix/acceptance";
import { refuse } from "@/core/shared/result";
import { orWhole, toAcceptance } from "./acceptances";
import { edited, openMatrix } from "./edits";

/** Takes back that a finding was accepted. */
export const revokeAcceptance = command({
  name: "matrix.revoke-acceptance",
  action: "matrix:edit",
  input: RevokeAcceptance,
  async run({ tx, input: { matrix, ...place }, actor, now }) {
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const { rule, row, field, detail } = place;
    const where = { matrixId: matrix, ...orWhole({ rule, rowId: row, field, detail }), revokedAt: null };
    const record = await tx.findingAcceptance.findFirst({ where });
    if (!record) return refuse("not-found", { values: { thing: "acceptance" } });
    await tx.findingAcceptance.updateMany({ where, data: { revokedAt: now } });
    const about = { noun: "matrix", recordId: matrix, actor, now };
    await recordChanges(tx, about, { accepted: toAcceptance(record) }, { accepted: null });
    const { id: acceptance } = record;
    return done(
      { acceptance },
      { entries: [edited(actor, matrix, "matrix.acceptance-revoked", { acceptance, rule })], changed: [matrix] },
    );
  },
});
