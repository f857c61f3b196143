import { z } from "zod";
import { pathKinds } from "./register";

/** Kinds of path that Tocsin itself can send a one-time link over; text messages need a provider. */
export const linkKinds = ["email", "sms"] as const;

/** Ways in which a caller can make sure that a human answers. */
export const callMethods = ["phone", "sms", "signal", "in-person", "other"] as const;

/** What a test can find out; delivered is none of them, because no machine's receipt says that a human read it. */
export const outcomes = ["reached", "wrong", "changed", "no-answer"] as const;
export type Outcome = (typeof outcomes)[number];

const hours = z.coerce.number().int().min(1).max(720);

export const StartReachTest = z.object({
  name: z.string().trim().min(1).max(200),
  /** Everybody who holds or deputises for a post that a row names. */
  posts: z.boolean().default(false),
  /** Contacts of interested parties outside that a row names (R117). */
  thirdParties: z.boolean().default(false),
  contacts: z.array(z.uuid()).max(5000).default([]),
  kinds: z.array(z.enum(pathKinds)).min(1),
  /** How long people have to answer. */
  hours,
  remindHours: hours.nullable().default(null),
});
export type StartReachTest = z.infer<typeof StartReachTest>;

export const RecordReach = z
  .object({
    target: z.uuid(),
    outcome: z.enum(outcomes),
    method: z.enum(callMethods),
    /** From the first ring to the answer. */
    seconds: z.coerce.number().int().min(0).max(2_592_000).nullable().default(null),
    newValue: z.string().trim().max(1000).default(""),
    note: z.string().trim().max(2000).default(""),
  })
  .refine(({ outcome, seconds }) => outcome !== "reached" || seconds !== null, { path: ["seconds"] });

/** An answer given with a one-time link, without an account. */
export const AnswerReach = z.object({
  token: z.string().min(1).max(100),
  answer: z.enum(["reached", "wrong", "changed"]),
  newValue: z.string().trim().max(1000).default(""),
});

/** What can stand about one path in a list of results: first what waits for somebody, last what is well. */
export const targetStates = ["wrong", "changed", "no-answer", "waiting", "delivered", "silent", "reached"] as const;
export type TargetState = (typeof targetStates)[number];

export type TargetFacts = {
  readonly contact: string;
  readonly outside: boolean;
  readonly outcome: Outcome | null;
  readonly delivered: boolean;
  readonly seconds: number | null;
};

/** Says where a path stands: a human's answer first; without one it is silent once the test is over. */
export function targetState(
  { outcome, delivered }: Pick<TargetFacts, "outcome" | "delivered">,
  over: boolean,
): TargetState {
  if (outcome) return outcome;
  if (over) return "silent";
  return delivered ? "delivered" : "waiting";
}

export type ReachResult = {
  readonly paths: number;
  readonly reachedPaths: number;
  readonly people: number;
  /** People who answered over at least one path. */
  readonly reachedPeople: number;
  /** 0 to 100, rounded down; null when nobody was asked. */
  readonly percent: number | null;
  /** Median time to an answer in seconds; null without any. */
  readonly medianSeconds: number | null;
  readonly outside: { readonly people: number; readonly reachedPeople: number };
};

/** Sums a test up by paths and by people. Only a human's answer counts as reached. */
export function sumUp(targets: readonly TargetFacts[]): ReachResult {
  const reached = targets.filter(({ outcome }) => outcome === "reached");
  const people = (some: readonly TargetFacts[]) => new Set(some.map(({ contact }) => contact)).size;
  const outside = (some: readonly TargetFacts[]) => people(some.filter((target) => target.outside));
  const asked = people(targets);
  return {
    paths: targets.length,
    reachedPaths: reached.length,
    people: asked,
    reachedPeople: people(reached),
    percent: asked === 0 ? null : Math.floor((100 * people(reached)) / asked),
    medianSeconds: median(reached.flatMap(({ seconds }) => seconds ?? [])),
    outside: { people: outside(targets), reachedPeople: outside(reached) },
  };
}

function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2
    ? (sorted[middle] ?? null)
    : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2);
}

/** Tells whether those who have not answered are due a reminder; the last one never comes after the window. */
export function reminderDue(
  test: { startedAt: Date; endsAt: Date; remindHours: number | null; remindedAt: Date | null },
  now: Date,
): boolean {
  if (test.remindHours === null || now >= test.endsAt) return false;
  const last = test.remindedAt ?? test.startedAt;
  return now.getTime() - last.getTime() >= test.remindHours * 3_600_000;
}
