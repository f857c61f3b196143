import { createHash } from "node:crypto";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { matrixStream } from "@/core/ledger/streams";
import { blocking, type Finding, sayFinding } from "@/core/matrix/rules/judge";
import { barredFrom, SubmitVersion } from "@/core/matrix/version";
import { canonical } from "@/core/shared/canonical";
import { refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import { editorsOf } from "./editors";
import { openMatrix } from "./edits";
import { judgeOn } from "./judge-on";
import { assembleDocument } from "./reads";
import { approversNow, versionNotices } from "./version-notices";
import { documentOfVersion, toVersion, versionRecords } from "./versions";

/**
 * Freezes the draft as the next version and asks for a decision.
 * Refuses `version-in-review` and, with the list in `details`, `findings-block`.
 */
export const submitVersion = command({
  name: "matrix.submit-version",
  action: "matrix:submit",
  input: SubmitVersion,
  async run({ tx, input: { matrix, note }, actor, now, newId }) {
    const submittedBy = personOf(actor);
    if (!submittedBy) return refuse("not-signed-in");
    const open = await openMatrix(tx, matrix);
    if (!open.ok) return open;
    // One submission at a time, so that numbers have no gap and only one version waits.
    await tx.$executeRaw`SELECT 1 FROM "Matrix" WHERE id = ${matrix}::uuid FOR NO KEY UPDATE`;
    const versions = (await versionRecords(tx, matrix)).map(toVersion);
    const waiting = versions.find(({ status }) => status === "in-review");
    if (waiting) return refuse("version-in-review", { values: { number: waiting.number } });

    const document = await assembleDocument(tx, matrix);
    if (!document) return refuse("not-found", { values: { thing: "matrix" } });
    const blocks = blocking(await judgeOn(tx, document, now));
    if (blocks.length > 0) return blocked(blocks);

    const text = canonical(document);
    const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
    const editors = await editorsSinceApproval(tx, document, versions);
    const version = newId();
    const number = (versions[0]?.number ?? 0) + 1;
    await tx.version.create({
      data: {
        id: version,
        matrixId: matrix,
        number,
        document: text,
        sha256,
        note,
        submittedBy,
        submittedAt: now,
        editors,
      },
    });
    const deciders = await approversNow(tx, barredFrom({ editors, submittedBy }), now);
    return done(
      { version, number, sha256 },
      {
        entries: [
          {
            stream: matrixStream(matrix),
            type: "matrix.version-submitted",
            meta: { matrix, version, number: String(number), sha256 },
            fields: { note },
          },
        ],
        notices: versionNotices("version-submitted", { version, matrix, number }, deciders),
        changed: [matrix],
      },
    );
  },
});

type Versions = ReturnType<typeof toVersion>[];

async function editorsSinceApproval(tx: Tx, document: Parameters<typeof editorsOf>[1], versions: Versions) {
  const last = versions.find(({ status }) => status === "approved" || status === "superseded");
  return editorsOf(tx, document, last && (await documentOfVersion(tx, last.id)), last?.submittedAt);
}

function blocked(findings: readonly Finding[]) {
  const details = findings.map((finding) => ({
    rule: finding.rule,
    row: finding.row,
    field: finding.field,
    ...sayFinding("en", finding),
  }));
  const values = { count: findings.length, first: details[0]?.sentence ?? "" };
  return refuse("findings-block", { values, details });
}
