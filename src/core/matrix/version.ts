import { z } from "zod";
import { AskedReviewers, reviewRules } from "@/core/access/review";
import { StepUpProof } from "@/core/access/step-up";
import { accept, type Result, refuse } from "@/core/shared/result";

type Submitted = {
  readonly id: string;
  readonly matrixId: string;
  readonly number: number;
  readonly sha256: string;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  /** Everybody who changed the draft since the approved version before. */
  readonly editors: readonly string[];
};
type Decided = Submitted & { readonly decidedBy: string; readonly decidedAt: Date };

export type InReview = Submitted & { readonly status: "in-review" };
export type Approved = Decided & { readonly status: "approved" | "superseded"; readonly effectiveFrom: Date };
export type Returned = Decided & { readonly status: "returned"; readonly comment: string };
export type Withdrawn = Decided & { readonly status: "withdrawn" };

/** A frozen matrix document and what was decided about it. */
export type Version = InReview | Approved | Returned | Withdrawn;

const note = z.string().trim().max(20_000);
export const SubmitVersion = z.object({
  matrix: z.uuid(),
  note: note.default(""),
  /** In their order; without any, every approver may decide. */
  reviewers: AskedReviewers,
  rule: z.enum(reviewRules).default("any"),
});
export const ApproveVersion = z.object({ version: z.uuid(), stepUp: StepUpProof });
export const ReturnVersion = z.object({ version: z.uuid(), comment: note.min(1) });
export const WithdrawVersion = z.object({ version: z.uuid() });
export const RestoreVersion = z.object({ version: z.uuid() });

/** Lists the people who may not decide a version: whoever edited or submitted it (R130). */
export function barredFrom(version: Pick<Submitted, "editors" | "submittedBy">): readonly string[] {
  return [...new Set([...version.editors, version.submittedBy])];
}

/**
 * Approves a version for use from an instant, or from now on when `from` is null.
 * Refuses `already-decided`, `editor-cannot-decide` and `effective-in-the-past`.
 */
export function approve(version: Version, by: string, from: Date | null, now: Date): Result<Approved> {
  const open = undecided(version);
  if (!open.ok) return open;
  if (barredFrom(version).includes(by)) return refuse("editor-cannot-decide");
  if (from && from < now) return refuse("effective-in-the-past", { field: "from" });
  return accept({ ...open.value, status: "approved", decidedBy: by, decidedAt: now, effectiveFrom: from ?? now });
}

/** Sends a version back to its editors. Refuses `already-decided` and `editor-cannot-decide`. */
export function sendBack(version: Version, by: string, comment: string, now: Date): Result<Returned> {
  const open = undecided(version);
  if (!open.ok) return open;
  if (barredFrom(version).includes(by)) return refuse("editor-cannot-decide");
  return accept({ ...open.value, status: "returned", decidedBy: by, decidedAt: now, comment });
}

/** Takes a version back before anybody decided. Refuses `already-decided`. */
export function withdraw(version: Version, by: string, now: Date): Result<Withdrawn> {
  const open = undecided(version);
  if (!open.ok) return open;
  return accept({ ...open.value, status: "withdrawn", decidedBy: by, decidedAt: now });
}

function undecided(version: Version): Result<InReview> {
  return version.status === "in-review"
    ? accept(version)
    : refuse("already-decided", { values: { number: version.number, status: version.status } });
}

/**
 * Finds the version in force at an instant: of those approved, the last one that had come into force.
 * A later number wins over a later date, because its approver decided knowing of the other.
 */
export function inForceAt(versions: readonly Version[], instant: Date): Approved | undefined {
  return approvedOf(versions)
    .filter(({ effectiveFrom }) => effectiveFrom <= instant)
    .reduce<Approved | undefined>(
      (last, version) => (last && last.number > version.number ? last : version),
      undefined,
    );
}

/** Finds the approved versions that never come into force (again), because a later one stands before them. */
export function outlived(versions: readonly Version[], now: Date): Approved[] {
  const approved = approvedOf(versions);
  return approved.filter(
    (version) =>
      version.status === "approved" &&
      approved.some((later) => {
        const until = version.effectiveFrom > now ? version.effectiveFrom : now;
        return later.number > version.number && later.effectiveFrom <= until;
      }),
  );
}

/** Where a version stands for its readers, at an instant; `approved` means from a later date on. */
export type Standing = Exclude<Version["status"], "approved"> | "approved" | "in-force";

/** Tells where a version of a matrix stands among all versions of it. */
export function standingOf(version: Version, versions: readonly Version[], now: Date): Standing {
  if (version.status !== "approved") return version.status;
  if (version.effectiveFrom > now) return "approved";
  return inForceAt(versions, now)?.id === version.id ? "in-force" : "superseded";
}

function approvedOf(versions: readonly Version[]): Approved[] {
  return versions.filter(
    (version): version is Approved => version.status === "approved" || version.status === "superseded",
  );
}
