import type { Reason } from "./condition";

/** Where a duty stands at an instant. Lengths are in milliseconds. */
export type State =
  | { readonly is: "not-started"; readonly missing: readonly string[] }
  | { readonly is: "running"; readonly left: number | null; readonly elapsed: number }
  | { readonly is: "due-soon"; readonly left: number }
  | { readonly is: "overdue"; readonly by: number }
  | { readonly is: "met"; readonly margin: number | null }
  | { readonly is: "missed"; readonly by: number }
  | { readonly is: "not-applicable"; readonly reasons: readonly Reason[] }
  | { readonly is: "not-in-force" }
  | { readonly is: "off" };

/** A deadline is due soon in the last quarter of its period, at most two days before it. */
const soon = { share: 4, most: 2 * 86_400_000 } as const;

/** Gives the instant from which a deadline is due soon. */
export function dueSoonFrom(start: Date, deadline: Date): Date {
  const length = Math.max(deadline.getTime() - start.getTime(), 0);
  return new Date(deadline.getTime() - Math.min(length / soon.share, soon.most));
}

/** Tells where a started duty stands: by its deadline (null for no fixed limit), what was submitted, and now. */
export function stateOf(start: Date, deadline: Date | null, submitted: Date | undefined, now: Date): State {
  if (submitted && deadline && submitted > deadline)
    return { is: "missed", by: submitted.getTime() - deadline.getTime() };
  if (submitted) return { is: "met", margin: deadline ? deadline.getTime() - submitted.getTime() : null };
  const elapsed = Math.max(now.getTime() - start.getTime(), 0);
  if (!deadline) return { is: "running", left: null, elapsed };
  const left = deadline.getTime() - now.getTime();
  if (left < 0) return { is: "overdue", by: -left };
  if (now >= dueSoonFrom(start, deadline)) return { is: "due-soon", left };
  return { is: "running", left, elapsed };
}
