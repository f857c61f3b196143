import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";

/** How many of the reviewers must approve: one of them, each of them, or each of them one after the other. */
export const reviewRules = ["any", "all", "in-order"] as const;
export type ReviewRule = (typeof reviewRules)[number];

export const AskedReviewers = z
  .array(z.object({ person: z.uuid(), deputy: z.uuid().nullable().default(null) }))
  .max(20)
  .default([]);
export type AskedReviewers = z.infer<typeof AskedReviewers>;

/** One place at the table: who is asked, who may stand in, and what became of it. */
export type Seat = {
  readonly person: string;
  readonly deputy: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  /** From when this approval wants the version in force; null for as soon as it is approved. */
  readonly effectiveFrom: Date | null;
};

/** Who is asked about a version, in their order; without seats every approver may decide. */
export type Review = { readonly rule: ReviewRule; readonly seats: readonly Seat[] };

/** Lists the seats whose turn it is. */
export function openSeats({ rule, seats }: Review): readonly Seat[] {
  if (isComplete({ rule, seats })) return [];
  const open = seats.filter(({ decidedAt }) => !decidedAt);
  return rule === "in-order" ? open.slice(0, 1) : open;
}

/** Tells whether enough reviewers have approved. A review without seats is complete with the first approval. */
export function isComplete({ rule, seats }: Review): boolean {
  const given = seats.filter(({ decidedAt }) => decidedAt).length;
  return seats.length === 0 || (rule === "any" ? given > 0 : given === seats.length);
}

/**
 * Finds the seat that a person decides from now: their own, else one they stand in for; null where every approver may.
 * Nobody approves twice. Refuses `not-a-reviewer` and `not-their-turn`.
 */
export function takeSeat(review: Review, person: string): Result<Seat | null> {
  if (review.seats.length === 0) return accept(null);
  if (review.seats.some(({ decidedBy }) => decidedBy === person)) return refuse("not-their-turn");
  const open = openSeats(review);
  const seat = open.find((one) => one.person === person) ?? open.find(({ deputy }) => deputy === person);
  if (seat) return accept(seat);
  const asked = review.seats.some((one) => one.person === person || one.deputy === person);
  return asked ? refuse("not-their-turn") : refuse("not-a-reviewer");
}

/** Writes an approval into its seat. */
export function withApproval(review: Review, seat: Seat, by: string, from: Date | null, now: Date): Review {
  const seats = review.seats.map((one) =>
    one === seat ? { ...one, decidedBy: by, decidedAt: now, effectiveFrom: from } : one,
  );
  return { ...review, seats };
}

/** Finds from when a version is in force that several approved: the latest instant that any of them named; null for now. */
export function latestStart(instants: readonly (Date | null)[], now: Date): Date | null {
  const ahead = instants.filter((instant): instant is Date => instant !== null && instant > now);
  return ahead.reduce<Date | null>((last, instant) => (last && last > instant ? last : instant), null);
}

/** Days after which somebody who is asked is reminded, how often at most, and after which their deputy is asked too. */
export const remindEveryDays = 2;
export const remindAtMost = 3;
export const escalateAfterDays = 3;
const day = 86_400_000;

export type Reminder = { readonly person: string; readonly kind: "reminder" | "escalation"; readonly nth: number };

/**
 * Finds who has to be told again that a version waits. After a pause of the installation only the last reminder that was
 * missed is due. `anyone` are those who may decide where nobody is named.
 */
export function remindersDue(review: Review, submittedAt: Date, anyone: readonly string[], now: Date): Reminder[] {
  const waits = askedSince(review, submittedAt);
  const days = (now.getTime() - waits.getTime()) / day;
  const nth = Math.min(remindAtMost, Math.floor(days / remindEveryDays));
  const people = review.seats.length === 0 ? anyone : openSeats(review).map(({ person }) => person);
  const deputies = openSeats(review).flatMap(({ deputy }) => deputy ?? []);
  return [
    ...(nth > 0 ? people.map((person) => ({ person, kind: "reminder", nth }) as const) : []),
    ...(days >= escalateAfterDays ? deputies.map((person) => ({ person, kind: "escalation", nth: 1 }) as const) : []),
  ];
}

/** In order, the clock of a reviewer starts when the one before has approved. */
function askedSince({ rule, seats }: Review, submittedAt: Date): Date {
  if (rule !== "in-order") return submittedAt;
  const given = seats.flatMap(({ decidedAt }) => decidedAt?.getTime() ?? []);
  return new Date(Math.max(submittedAt.getTime(), ...given));
}
