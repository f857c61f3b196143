import { createHash } from "node:crypto";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { type AskedReviewers, openSeats, type Review, type ReviewRule } from "@/core/access/review";
import { matrixStream } from "@/core/ledger/streams";
import { blocking, type Finding, sayFinding } from "@/core/matrix/rules/judge";
import { barredFrom, SubmitVersion } from "@/core/matrix/version";
import { canonical } from "@/core/shared/canonical";
import { accept, type Result, refuse } from "@/core/shared/result";
import { editorsSinceApproval } from "./editors";
import { openMatrix } from "./edits";
import { judgeOn } from "./judge-on";
import { assembleDocument } from "./reads";
import { approversNow, versionNotices } from "./version-notices";
import { toVersion, versionRecords } from "./versions";

/**
 * Freezes the draft as the next version and asks the named reviewers, or every approver, for a decision.
 * Refuses `version-in-review`, `reviewer-cannot-decide` and, with the list in `details`, `findings-block`.
 */
export const submitVersion = command({
  name: "matrix.submit-version",
  action: "matrix:submit",
  input: SubmitVersion,
  async run({ tx, input: { matrix, note, reviewers, rule }, actor, now, newId }) {
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
    const approvers = await approversNow(tx, barredFrom({ editors, submittedBy }), now);
    const review = seated(reviewers, rule, approvers);
    if (!review.ok) return review;
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
        rule,
        reviewers: {
          create: reviewers.map(({ person, deputy }, place) => ({ personId: person, deputyId: deputy, place })),
        },
      },
    });
    const asked = openSeats(review.value).map(({ person }) => person);
    const deciders = reviewers.length > 0 ? asked : approvers;
    return done(
      { version, number, sha256 },
      {
        entries: [
          {
            stream: matrixStream(matrix),
            type: "matrix.version-submitted",
            meta: { matrix, version, number: String(number), sha256, rule },
            fields: { note, reviewers },
          },
        ],
        notices: versionNotices("version-submitted", { version, matrix, number }, deciders),
        changed: [matrix],
      },
    );
  },
});

/** Seats the reviewers: each must be able to decide, and may be asked once. */
function seated(asked: AskedReviewers, rule: ReviewRule, approvers: readonly string[]): Result<Review> {
  const people = asked.flatMap(({ person, deputy }) => [person, deputy ?? []].flat());
  const able = people.every((person) => approvers.includes(person));
  if (!able || new Set(asked.map(({ person }) => person)).size < asked.length) return refuse("reviewer-cannot-decide");
  if (asked.some(({ person, deputy }) => person === deputy)) return refuse("reviewer-cannot-decide");
  const empty = { decidedBy: null, decidedAt: null, effectiveFrom: null };
  return accept({ rule, seats: asked.map((seat) => ({ ...seat, ...empty })) });
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
