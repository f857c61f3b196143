import { createHash } from "node:crypto";
import { spendStepUp, takesStepUp } from "@/application/access/step-up";
import { anchorNotices } from "@/application/ledger/anchor-wanted";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { isComplete, latestStart, openSeats, takeSeat, withApproval } from "@/core/access/review";
import { ApprovalStatement } from "@/core/access/step-up";
import { matrixStream } from "@/core/ledger/streams";
import { ApproveVersion, approve, barredFrom } from "@/core/matrix/version";
import { refuse } from "@/core/shared/result";
import { claim } from "./claim";
import { reviewOf } from "./reviews";
import { supersede } from "./supersede";
import { versionNotices } from "./version-notices";
import { lockVersion } from "./versions";

/**
 * Approves a version with a step-up over its exact statement; from when it is in force stands in that statement.
 * Where several reviewers are asked, the version is approved when enough of them have; the latest start counts.
 * Refuses `already-decided`, `editor-cannot-decide`, `effective-in-the-past`, `not-a-reviewer`, `not-their-turn` and
 * what the step-up refuses.
 */
export const approveVersion = command({
  name: "matrix.approve-version",
  action: "matrix:decide",
  ...takesStepUp,
  input: ApproveVersion,
  async run({ tx, input, actor, now, authorise }) {
    const by = personOf(actor);
    const version = await lockVersion(tx, input.version);
    if (!version.ok) return version;
    if (!by) return refuse("not-signed-in");
    const possible = approve(version.value, by, null, now);
    if (!possible.ok) return possible;
    const allowed = authorise({ editors: barredFrom(version.value) });
    if (!allowed.ok) return allowed;
    const review = await reviewOf(tx, input.version);
    const seat = takeSeat(review, by);
    if (!seat.ok) return seat;

    const spent = await spendStepUp(tx, actor, now, input.stepUp, version.value.sha256);
    if (!spent.ok) return spent;
    const { statement, attestation } = spent.value;
    const { effective_from } = ApprovalStatement.parse(JSON.parse(statement));
    const named = effective_from === null ? null : new Date(effective_from);
    const given = approve(version.value, by, named, now);
    if (!given.ok) return given;
    if (seat.value)
      await tx.reviewer.update({
        where: { versionId_personId: { versionId: input.version, personId: seat.value.person } },
        data: { decidedBy: by, decidedAt: now, effectiveFrom: named, statement, attestation },
      });
    const after = seat.value ? withApproval(review, seat.value, by, named, now) : review;
    const { matrixId, number } = version.value;
    const about = { version: input.version, matrix: matrixId, number };
    const signed = {
      matrix: matrixId,
      version: input.version,
      number: String(number),
      sha256: version.value.sha256,
      method: attestation.method,
      statementSha256: createHash("sha256").update(statement, "utf8").digest("hex"),
    };
    if (!isComplete(after))
      return done(
        { ...about, effectiveFrom: null as Date | null },
        {
          entries: [
            { stream: matrixStream(matrixId), type: "matrix.approval-given", meta: signed, fields: { statement } },
          ],
          notices: versionNotices(
            "version-submitted",
            about,
            openSeats(after).map(({ person }) => person),
          ),
          changed: [matrixId],
        },
      );

    const start = latestStart([named, ...after.seats.map((one) => one.effectiveFrom)], now);
    const decided = approve(version.value, by, start, now);
    if (!decided.ok) return decided;
    const { effectiveFrom } = decided.value;
    const announcedAt = effectiveFrom <= now ? now : null;
    const claimed = await claim(tx, decided.value, { effectiveFrom, statement, attestation, announcedAt });
    if (!claimed.ok) return claimed;
    const superseded = await supersede(tx, matrixId, now);
    const told = barredFrom(version.value).filter((person) => person !== by);
    return done(
      { ...about, effectiveFrom },
      {
        entries: [
          {
            stream: matrixStream(matrixId),
            type: "matrix.version-approved",
            meta: { ...signed, effectiveFrom: effectiveFrom.toISOString() },
            fields: { statement },
          },
          ...superseded,
        ],
        notices: [...versionNotices("version-approved", about, told), ...anchorNotices(`approval:${input.version}`)],
        changed: [matrixId],
      },
    );
  },
});
