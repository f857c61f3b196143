import { dayOf } from "@/core/time/day";
import { firstInstantOf, type When } from "@/core/time/when";
import { localAt } from "@/core/time/zone";
import { type Answer, blankAnswer, type CalendarUse } from "./answer";
import { yearsNotCovered } from "./calendar";
import type { Counted, Counting, Reading, Rule } from "./rule";
import { stateOf } from "./state";
import { type Step, step } from "./step";

/** Says when the period starts. */
export function startStep(start: When): Step {
  return typeof start === "string" ? step("start-day", { on: { date: start } }) : step("start", { at: start });
}

/** Tells which calendar a count stood on, and which of its years it does not know. */
export function calendarUse(rule: Rule, counting: Counting, counted: Counted): CalendarUse | null {
  if (!rule.usesCalendar) return null;
  const { calendar, zone } = counting;
  const from = localAt(zone, firstInstantOf(zone, counting.start)).day;
  const until = counted.onDate ? dayOf(counted.onDate) : counted.deadline ? localAt(zone, counted.deadline).day : from;
  return { id: calendar.id, version: calendar.version, missingYears: yearsNotCovered(calendar, from, until) };
}

/** Says which calendar was used and which years it does not know. */
export function calendarSteps(use: CalendarUse | null): Step[] {
  if (!use) return [];
  const missing = use.missingYears.map((year) =>
    step("calendar-year-missing", { year: String(year), calendar: use.id }),
  );
  if (use.id === "given") return [step("calendar-given"), ...missing];
  return [step("calendar-used", { calendar: use.id, version: use.version }), ...missing];
}

/** Drops readings that say the same as the deadline, and sorts the rest by time. */
export function distinctReadings(deadline: Date | null, readings: readonly Reading[]): Reading[] {
  const at = deadline?.getTime();
  return readings
    .filter((reading) => reading.deadline.getTime() !== at)
    .sort((one, other) => one.deadline.getTime() - other.deadline.getTime());
}

/** Answers a plain question: one counting rule, one period, one start. */
export function answerCount(rule: Rule, counting: Counting, now: Date): Answer {
  const counted = rule.count(counting);
  const calendar = calendarUse(rule, counting, counted);
  const start = firstInstantOf(counting.zone, counting.start);
  return {
    ...blankAnswer(counting.zone, null, null),
    rule: rule.id,
    period: rule.units.length > 0 ? counting.period : null,
    deadline: counted.deadline,
    onDate: counted.onDate ?? null,
    soft: rule.id.startsWith("SOFT-"),
    state: counted.onDate ? { is: "met", margin: null } : stateOf(start, counted.deadline, undefined, now),
    readings: distinctReadings(counted.deadline, counted.readings),
    steps: [startStep(counting.start), ...counted.steps, ...calendarSteps(calendar)],
    calendar,
    sources: rule.sources,
  };
}
