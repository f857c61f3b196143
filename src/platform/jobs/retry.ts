/** Minutes to wait after each failed attempt: quick at first, then patient; about a day in all. */
const waits = [1, 5, 15, 60, 180, 360, 720];

/** Says when to try again after so many failed attempts; null when it is time to give up. */
export function retryAt(failed: number, now: Date): Date | null {
  const minutes = waits[failed - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000);
}
