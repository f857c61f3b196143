import type { Day } from "@/core/time/day";
import { localAt, startOfDay } from "@/core/time/zone";
import { type Calendar, isWorkingDay } from "./calendar";

/** A run of days on which nothing is open, from its first instant to the first instant after it. */
export type ClosedSpan = { readonly from: Date; readonly until: Date };

/** More days than these are not drawn day by day. */
const daysAtMost = 400;

/** Gives the runs of closed days between two instants, for drawing; none for a span of more than 400 days. */
export function closedSpans(calendar: Calendar, zone: string, from: Date, until: Date): ClosedSpan[] {
  const [first, last] = [localAt(zone, from).day, localAt(zone, until).day];
  if (last - first > daysAtMost) return [];
  const spans: { first: Day; last: Day }[] = [];
  for (let day = first; day <= last; day += 1) {
    if (isWorkingDay(calendar, day)) continue;
    const open = spans.at(-1);
    if (open?.last === day - 1) open.last = day;
    else spans.push({ first: day, last: day });
  }
  return spans.map((span) => ({ from: startOfDay(zone, span.first), until: startOfDay(zone, span.last + 1) }));
}
