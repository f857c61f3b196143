import { accept, type Result, refuse } from "@/core/shared/result";

/** How many tries something has, and how long it rests after that. */
export type AttemptLimit = {
  /** Tries before the first rest. */
  readonly free: number;
  /** First rest in seconds; it doubles with every further failure. */
  readonly firstRest: number;
  readonly longestRest: number;
  /** Failures are forgotten after so many seconds without a new one. */
  readonly memory: number;
};

export const accountLimit: AttemptLimit = { free: 5, firstRest: 60, longestRest: 900, memory: 86_400 };
export const addressLimit: AttemptLimit = { free: 30, firstRest: 60, longestRest: 900, memory: 900 };

export type Attempts = { readonly failures: number; readonly restsUntil: Date | null; readonly at: Date };

/**
 * Counts a try before it is made, so that many at once cannot slip through; a success takes the count back.
 * Refuses with `too-many-attempts` and the minutes to wait.
 */
export function takeAttempt(limit: AttemptLimit, before: Attempts | undefined, now: Date): Result<Attempts> {
  if (before?.restsUntil && now < before.restsUntil) {
    const minutes = Math.ceil((before.restsUntil.getTime() - now.getTime()) / 60_000);
    return refuse("too-many-attempts", { values: { minutes } });
  }
  const known = before && now.getTime() - before.at.getTime() < limit.memory * 1000 ? before.failures : 0;
  const failures = known + 1;
  return accept({ failures, restsUntil: restAfter(limit, failures, now), at: now });
}

/** Takes one counted try back, because it did not fail. */
export function returnAttempt(limit: AttemptLimit, counted: Attempts): Attempts {
  const failures = Math.max(0, counted.failures - 1);
  return { ...counted, failures, restsUntil: failures < limit.free ? null : counted.restsUntil };
}

function restAfter(limit: AttemptLimit, failures: number, now: Date): Date | null {
  if (failures < limit.free) return null;
  const seconds = Math.min(limit.firstRest * 2 ** (failures - limit.free), limit.longestRest);
  return new Date(now.getTime() + seconds * 1000);
}
