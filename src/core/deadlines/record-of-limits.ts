import type { CaseClock } from "./case";

/** How an organisation kept its legal limits over a time. */
export type RecordOfLimits = {
  readonly kept: number;
  /** Submitted late, or not submitted and passed. */
  readonly missed: number;
  /** Median time from the start of a clock to its submission, in milliseconds; null while nothing was submitted. */
  readonly toSubmission: number | null;
};

function submittedAfter({ answer: { deadline, state }, start }: CaseClock): number[] {
  if (!deadline || !start) return [];
  const after = deadline.getTime() - start.getTime();
  if (state.is === "met") return [after - (state.margin ?? 0)];
  return state.is === "missed" ? [after + state.by] : [];
}

/** Counts the limits that were kept and missed, and tells how long it took to submit; expectations that are no limits are left out. */
export function recordOfLimits(clocks: readonly CaseClock[]): RecordOfLimits {
  const limits = clocks.filter(({ answer }) => answer.deadline !== null && !answer.soft);
  const count = (...states: string[]) => limits.filter(({ answer }) => states.includes(answer.state.is)).length;
  const times = limits.flatMap(submittedAfter).sort((one, other) => one - other);
  return {
    kept: count("met"),
    missed: count("missed", "overdue"),
    toSubmission: times[Math.floor(times.length / 2)] ?? null,
  };
}
