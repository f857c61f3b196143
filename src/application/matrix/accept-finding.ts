import { recordChanges } from "@/application/ledger/record-changes";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { AcceptFinding, detailOf } from "@/core/matrix/acceptance";
import { refuse } from "@/core/shared/result";
import { dateOfWhen } from "@/core/time/when";
import { orWhole } from "./acceptances";
import { edited, openMatrix } from "./edits";
import { judgeOn } from "./judge-on";
import { assembleDocument } from "./reads";

/**
 * Accepts a finding of the draft for a reason, until a day; a former acceptance of the same place gives way.
 * Refuses `finding-gone` when nothing is found there (any more), `finding-not-acceptable` when it blocks approval and
 * `acceptance-over` for a day that has passed.
 */
export const acceptFinding = command({
  name: "matrix.accept-finding",
  action: "matrix:edit",
  input: AcceptFinding,
  async run({ tx, input, actor, now, newId }) {
    const { matrix, rule, row, field, detail, reason, owner, until } = input;
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    const document = await assembleDocument(tx, matrix);
    const findings = document ? await judgeOn(tx, document, now) : [];
    const finding = findings.find(
      (one) => one.rule === rule && one.row === row && one.field === field && detailOf(one) === detail,
    );
    if (!finding) return refuse("finding-gone");
    if (finding.severity === "blocks") return refuse("finding-not-acceptable");
    if (until < dateOfWhen(document?.organisation.zone ?? "UTC", now))
      return refuse("acceptance-over", { field: "until" });
    if (!(await tx.position.findUnique({ where: { id: owner }, select: { id: true } })))
      return refuse("unknown-reference", { field: "owner", values: { register: "position" } });

    const place = { rule, rowId: row, field, detail };
    await tx.findingAcceptance.updateMany({
      where: { matrixId: matrix, ...orWhole(place), revokedAt: null },
      data: { revokedAt: now },
    });
    const acceptance = newId();
    await tx.findingAcceptance.create({
      data: {
        ...{ id: acceptance, matrixId: matrix, ...place, reason, ownerId: owner, until },
        ...{ acceptedBy: personOf(actor) ?? "", acceptedAt: now },
      },
    });
    const accepted = { rule, row, field, detail, reason, owner, until };
    await recordChanges(tx, { noun: "matrix", recordId: matrix, actor, now }, {}, { accepted });
    return done(
      { acceptance },
      {
        entries: [
          edited(
            actor,
            matrix,
            "matrix.finding-accepted",
            { acceptance, rule, owner, until },
            { row, field, detail, reason },
          ),
        ],
        changed: [matrix],
      },
    );
  },
});
