import { type Day, dayLength, dayOf } from "@/core/time/day";
import { readTime } from "@/core/time/when";
import { instantAt, localAt } from "@/core/time/zone";
import { type Calendar, isWorkingDay, workingDayFrom, workingDayUntil } from "./calendar";
import { expandRecurrence } from "./recurrence";
import { readRecurrence } from "./recurrence-rule";
import type { Schedule } from "./schedule-shape";

/** How far an occurrence can move off closed days. */
const reach = 40 * dayLength;
/** How far ahead or back the next or last occurrence is looked for, in steps. */
const horizons = [400, 5_000, 15_000];

function timeOf({ time }: Schedule): number {
  const read = readTime(time);
  if (!read.ok) throw new Error(`No time of day: ${time}`);
  return read.value;
}

function settle(policy: Schedule["onClosedDay"], calendar: Calendar, day: Day): Day | undefined {
  if (policy === "keep" || isWorkingDay(calendar, day)) return day;
  if (policy === "skip") return undefined;
  return policy === "next" ? workingDayFrom(calendar, day) : workingDayUntil(calendar, day);
}

/** What the rule gives and what the closed days make of it: `to` is null for an occurrence that is skipped. */
export type Occurrence = { readonly from: Date; readonly to: Date | null };

/** Gives the occurrences of the rule around two instants, moved off closed days as the schedule says. */
export function settledOccurrences(schedule: Schedule, calendar: Calendar, from: Date, until: Date): Occurrence[] {
  const { zone, onClosedDay } = schedule;
  const civil = (at: Date) => {
    const { day, time } = localAt(zone, at);
    return day * dayLength + time;
  };
  const rule = readRecurrence(schedule.rule);
  if (!rule.ok) throw new Error(`No recurrence rule: ${schedule.rule}`);
  const start = dayOf(schedule.start) * dayLength + timeOf(schedule);
  const span = { from: civil(from) - reach, until: civil(until) + reach };
  return expandRecurrence(rule.value, start, span, civil).map((at) => {
    const [given, time] = [Math.floor(at / dayLength), ((at % dayLength) + dayLength) % dayLength];
    const day = settle(onClosedDay, calendar, given);
    return { from: instantAt(zone, given, time), to: day === undefined ? null : instantAt(zone, day, time) };
  });
}

/**
 * Gives the occurrences of a schedule from one instant up to and including another, each once, in order.
 * The rule runs on civil dates and times, so an occurrence keeps its time of day across daylight saving.
 */
export function occurrences(schedule: Schedule, calendar: Calendar, from: Date, until: Date): Date[] {
  const found = settledOccurrences(schedule, calendar, from, until).flatMap(({ to }) => to?.getTime() ?? []);
  return [...new Set(found)]
    .filter((at) => at >= from.getTime() && at <= until.getTime())
    .sort((one, other) => one - other)
    .map((at) => new Date(at));
}

/** Gives the first occurrence after an instant, within some forty years. */
export function nextOccurrence(schedule: Schedule, calendar: Calendar, after: Date): Date | undefined {
  const from = new Date(after.getTime() + 1);
  for (const days of horizons) {
    const first = occurrences(schedule, calendar, from, new Date(after.getTime() + days * dayLength))[0];
    if (first) return first;
  }
  return undefined;
}

/** Gives the last occurrence at or before an instant, within some forty years. */
export function lastOccurrence(schedule: Schedule, calendar: Calendar, until: Date): Date | undefined {
  for (const days of horizons) {
    const last = occurrences(schedule, calendar, new Date(until.getTime() - days * dayLength), until).at(-1);
    if (last) return last;
  }
  return undefined;
}

/** Where a schedule stands: nothing due yet, done, within its grace, or overdue since the end of the grace. */
export type ScheduleState =
  | { readonly is: "waiting"; readonly next: Date | undefined }
  | { readonly is: "done"; readonly last: Date; readonly next: Date | undefined }
  | { readonly is: "due"; readonly last: Date; readonly graceEnds: Date; readonly next: Date | undefined }
  | { readonly is: "overdue"; readonly last: Date; readonly by: number; readonly next: Date | undefined };

/** Tells where a schedule stands now, given when it was last done; doing it early counts for the occurrence it precedes. */
export function scheduleState(
  schedule: Schedule,
  calendar: Calendar,
  doneAt: Date | undefined,
  now: Date,
): ScheduleState {
  const next = nextOccurrence(schedule, calendar, now);
  const last = lastOccurrence(schedule, calendar, now);
  if (!last) return { is: "waiting", next };
  const before = lastOccurrence(schedule, calendar, new Date(last.getTime() - 1));
  const graceEnds = new Date(last.getTime() + schedule.graceHours * 3_600_000);
  if (doneAt && (doneAt >= last || !before || doneAt > new Date(before.getTime() + schedule.graceHours * 3_600_000)))
    return { is: "done", last, next };
  if (now <= graceEnds) return { is: "due", last, graceEnds, next };
  return { is: "overdue", last, by: now.getTime() - graceEnds.getTime(), next };
}
