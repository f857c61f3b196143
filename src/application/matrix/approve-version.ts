import { createHash } from "node:crypto";
import { spendStepUp, takesStepUp } from "@/application/access/step-up";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { ApprovalStatement } from "@/core/access/step-up";
import type { Entry } from "@/core/ledger/entry";
import { matrixStream } from "@/core/ledger/streams";
import { ApproveVersion, approve, barredFrom, outlived } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { claim } from "./claim";
import { versionNotices } from "./version-notices";
import { findVersion, toVersion, versionRecords } from "./versions";

/**
 * Approves a version with a step-up over its exact statement; from when it is in force stands in that statement.
 * Refuses `already-decided`, `editor-cannot-decide`, `effective-in-the-past` and what the step-up refuses.
 */
export const approveVersion = command({
  name: "matrix.approve-version",
  action: "matrix:decide",
  ...takesStepUp,
  input: ApproveVersion,
  async run({ tx, input, actor, now, authorise }) {
    const by = personOf(actor);
    const version = await findVersion(tx, input.version);
    if (!version.ok) return version;
    if (!by) return refuse("not-signed-in");
    const possible = approve(version.value, by, null, now);
    if (!possible.ok) return possible;
    const allowed = authorise({ editors: barredFrom(version.value) });
    if (!allowed.ok) return allowed;

    const spent = await spendStepUp(tx, actor, now, input.stepUp, version.value.sha256);
    if (!spent.ok) return spent;
    const { statement, attestation } = spent.value;
    const { effective_from } = ApprovalStatement.parse(JSON.parse(statement));
    const decided = approve(version.value, by, effective_from === null ? null : new Date(effective_from), now);
    if (!decided.ok) return decided;
    const { effectiveFrom, matrixId, number } = decided.value;
    const claimed = await claim(tx, decided.value, { effectiveFrom, statement, attestation });
    if (!claimed.ok) return claimed;
    const superseded = await supersede(tx, matrixId, now);

    const about = { version: input.version, matrix: matrixId, number };
    const told = barredFrom(version.value).filter((person) => person !== by);
    return done(
      { ...about, effectiveFrom },
      {
        entries: [
          {
            stream: matrixStream(matrixId),
            type: "matrix.version-approved",
            meta: {
              matrix: matrixId,
              version: input.version,
              number: String(number),
              sha256: version.value.sha256,
              effectiveFrom: effectiveFrom.toISOString(),
              method: attestation.method,
              statementSha256: createHash("sha256").update(statement, "utf8").digest("hex"),
            },
            fields: { statement },
          },
          ...superseded,
        ],
        notices: versionNotices("version-approved", about, told),
        changed: [matrixId],
      },
    );
  },
});

/** Marks the approved versions that never come into force again, and gives the entries that say so. */
async function supersede(tx: Tx, matrixId: string, now: Date): Promise<Entry[]> {
  const gone = outlived((await versionRecords(tx, matrixId)).map(toVersion), now);
  await tx.version.updateMany({ where: { id: { in: gone.map(({ id }) => id) } }, data: { status: "superseded" } });
  return gone.map(({ id, number }) => ({
    stream: matrixStream(matrixId),
    type: "matrix.version-superseded",
    meta: { matrix: matrixId, version: id, number: String(number) },
  }));
}
