import { isWorkingDay, workingDayUntil } from "@/core/deadlines/calendar";
import type { Counting, Reading } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";
import { writeTime } from "@/core/time/written";
import { endOfDay, instantAt } from "@/core/time/zone";

/** Gives the instant at which a period ends on its last day: the cut-off time, or 23:59:59. */
export function lastInstant({ zone, cutoff }: Counting, day: Day): Date {
  return cutoff === undefined ? endOfDay(zone, day) : instantAt(zone, day, cutoff);
}

/** Says when the last day ends. */
export function endStep({ cutoff }: Counting, day: Day): Step {
  const on = { date: dateOf(day) };
  return cutoff === undefined ? step("ends-with-day", { on }) : step("ends-at-cutoff", { on, time: writeTime(cutoff) });
}

/** For a rule without shift: the last working day on or before a closed last day, to plan for. */
export function workingDayBefore(counting: Counting, day: Day): Reading[] {
  if (isWorkingDay(counting.calendar, day)) return [];
  return [{ id: "working-day-before", deadline: lastInstant(counting, workingDayUntil(counting.calendar, day)) }];
}
