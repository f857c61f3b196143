import { z } from "zod";
import { query } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { openSeats, takeSeat } from "@/core/access/review";
import type { Attestation } from "@/core/access/step-up";
import { languages } from "@/core/language/say";
import { readinessOf } from "@/core/matrix/readiness";
import { type Approved, barredFrom, inForceAt, standingOf, type Version } from "@/core/matrix/version";
import { accept, refuse } from "@/core/shared/result";
import { compareInWords } from "./comparison";
import { judgeOn } from "./judge-on";
import { lastLook } from "./last-look";
import { peopleOf, reviewOf } from "./reviews";
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
    const person = personOf(actor) ?? "";
    const look = await lastLook(db, input.matrix, input.number, person);
    const before = input.since ? versions.find(({ number }) => number === input.since) : predecessor(version, versions);
    const review = await reviewOf(db, version.id);
    const document = await documentOfVersion(db, version.id);
    const proof = await db.version.findUniqueOrThrow({ where: { id: version.id }, select: { attestation: true } });
    const findings = await judgeOn(db, document, version.submittedAt);
    const barred = barredFrom(version);
    const people = await db.person.findMany({
      where: { id: { in: [...barred, ...peopleOf(review), record.decidedBy ?? ""].filter(Boolean) } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const open = version.status === "in-review" ? openSeats(review) : [];
    const until =
      version.status === "approved" || version.status === "superseded" ? followedAt(version, versions) : null;
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
        /** How the approver proved it; null while nobody has. */
        provenBy: (proof.attestation as Attestation | null)?.method ?? null,
        decidedBy: names.get(record.decidedBy ?? "") ?? "",
        effectiveFrom: record.effectiveFrom,
        /** When a later version took its place, or will. */
        effectiveUntil: until,
      },
      review: {
        rule: review.rule,
        seats: review.seats.map((seat) => ({
          name: names.get(seat.person) ?? "",
          deputy: seat.deputy && (names.get(seat.deputy) ?? ""),
          decidedBy: seat.decidedBy && (names.get(seat.decidedBy) ?? ""),
          decidedAt: seat.decidedAt,
          asked: open.includes(seat),
        })),
      },
      /** The earlier version that this reader last decided or commented on. */
      look,
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
      edited: barred.includes(person),
      /** Whether the reader has approved already, and others are still asked. */
      given: review.seats.some(({ decidedBy }) => decidedBy === person),
      may: {
        decide:
          version.status === "in-review" && may("matrix:decide", { editors: barred }) && takeSeat(review, person).ok,
        withdraw: version.status === "in-review" && may("matrix:submit"),
        restore: may("matrix:edit"),
      },
    });
  },
});

/** Finds when a later approved version takes over. */
function followedAt(version: Approved, versions: readonly Version[]): Date | null {
  const later = versions.flatMap((one) =>
    "effectiveFrom" in one && one.number > version.number ? one.effectiveFrom.getTime() : [],
  );
  return later.length > 0 ? new Date(Math.min(...later)) : null;
}

function predecessor(version: Version, versions: readonly Version[]): Version | undefined {
  return inForceAt(
    versions.filter(({ number }) => number < version.number),
    version.submittedAt,
  );
}

/** What `review-version` answers. */
export type ReviewOfVersion = Extract<Awaited<ReturnType<typeof reviewVersion.run>>, { ok: true }>["value"];
