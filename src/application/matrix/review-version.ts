import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { languages } from "@/core/language/say";
import { readinessOf } from "@/core/matrix/readiness";
import { barredFrom, inForceAt, standingOf, type Version } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import { compareInWords } from "./comparison";
import { judgeOn } from "./judge-on";
import { rowNames } from "./row-names";
import { documentOfVersion, toVersion, versionRecords } from "./versions";

/** Shows everything a decision about a version needs: its findings, and what changed since the version in force. */
export const reviewVersion = query({
  name: "matrix.review-version",
  action: "matrix:read",
  input: z.object({
    matrix: z.uuid(),
    number: z.coerce.number().int().min(1),
    /** Compared with this version; with the one in force when it was submitted when left out. */
    since: z.coerce.number().int().min(1).optional(),
    language: z.enum(languages).default("en"),
  }),
  async run({ db, input, actor, now, may }) {
    const records = await versionRecords(db, input.matrix);
    const record = records.find(({ number }) => number === input.number);
    if (!record) return refuse("not-found", { values: { thing: "version" } });
    const versions = records.map(toVersion);
    const version = toVersion(record);
    const before = input.since ? versions.find(({ number }) => number === input.since) : predecessor(version, versions);
    const document = await documentOfVersion(db, version.id);
    const findings = await judgeOn(db, document, version.submittedAt);
    const barred = barredFrom(version);
    const people = await db.person.findMany({
      where: { id: { in: [...barred, record.decidedBy ?? ""].filter(Boolean) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return accept({
      matrix: { id: input.matrix, name: document.matrix.name },
      version: {
        id: version.id,
        number: version.number,
        sha256: version.sha256,
        standing: standingOf(version, versions, now),
        note: record.note,
        comment: record.comment,
        submittedAt: version.submittedAt,
        submittedBy: names.get(version.submittedBy) ?? "",
        editors: version.editors.map((id) => names.get(id) ?? ""),
        decidedAt: record.decidedAt,
        decidedBy: names.get(record.decidedBy ?? "") ?? "",
        effectiveFrom: record.effectiveFrom,
      },
      before: before ? { number: before.number, status: before.status } : null,
      others: versions.filter(({ number }) => number < input.number).map(({ number, status }) => ({ number, status })),
      counts: { rows: document.rows.length, sections: document.plan.length },
      findings,
      rows: rowNames(document, findings),
      /** Names of the positions that answer for accepted findings. */
      owners: Object.fromEntries(document.positions.map(({ id, name }) => [id, name])),
      readiness: readinessOf(document.rows.length, findings),
      comparison: await compareInWords(
        db,
        input.language,
        before && (await documentOfVersion(db, before.id)),
        document,
        may("people:read-personal"),
      ),
      /** Whether the reader is one of those who edited or submitted it. */
      edited: barred.includes(personOf(actor) ?? ""),
      may: {
        decide: version.status === "in-review" && may("matrix:decide", { editors: barred }),
        withdraw: version.status === "in-review" && may("matrix:submit"),
        restore: may("matrix:edit"),
      },
    });
  },
});

function predecessor(version: Version, versions: readonly Version[]): Version | undefined {
  return inForceAt(
    versions.filter(({ number }) => number < version.number),
    version.submittedAt,
  );
}

/** What `review-version` answers. */
export type ReviewOfVersion = Extract<Awaited<ReturnType<typeof reviewVersion.run>>, { ok: true }>["value"];
