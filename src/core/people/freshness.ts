import { z } from "zod";

const days = z.coerce.number().int().min(1).max(3650);

/** How many days a verification holds: for those whom a row cannot do without, and for everybody else. */
export const FreshnessPolicy = z.object({
  /** Owners, approvers, their deputies, and hotlines. */
  closeDays: days,
  otherDays: days,
});
export type FreshnessPolicy = z.infer<typeof FreshnessPolicy>;

/** What holds until an organisation decides otherwise. */
export const usualPolicy: FreshnessPolicy = { closeDays: 90, otherDays: 180 };

/**
 * How fresh the contacts of a matrix document are: how long a verification holds, and on which day (YYYY-MM-DD) each path
 * was last verified, by path id; paths that never were are left out.
 */
export const DocumentFreshness = z.object({
  closeDays: z.int().min(1),
  otherDays: z.int().min(1),
  verified: z.record(z.string(), z.iso.date()),
});
export type DocumentFreshness = z.infer<typeof DocumentFreshness>;

/** Whether a path is known to lead to its contact: yes, not yet (or no longer, because it was found wrong), or too long ago. */
export type Freshness = "verified" | "pending" | "old";

/** Tells how long a verification of this contact holds, in days. */
export function freshDays(policy: FreshnessPolicy, contact: { kind: string; close: boolean }): number {
  return contact.close || contact.kind === "desk" ? policy.closeDays : policy.otherDays;
}

/** Judges a path by when it was last verified; a verification counts up to and including the instant at which its days are over. */
export function freshnessOf(verifiedAt: Date | string | null, holdsDays: number, now: Date): Freshness {
  if (verifiedAt === null) return "pending";
  return now.getTime() <= freshUntil(verifiedAt, holdsDays).getTime() ? "verified" : "old";
}

/** Gives the instant until which a verification holds. */
export function freshUntil(verifiedAt: Date | string, holdsDays: number): Date {
  return new Date(new Date(verifiedAt).getTime() + holdsDays * 86_400_000);
}

/** Sums up the paths of a contact: one that is verified is enough; else an old one tells more than a pending one. */
export function bestOf(paths: readonly Freshness[]): Freshness {
  return (["verified", "old"] as const).find((one) => paths.includes(one)) ?? "pending";
}
