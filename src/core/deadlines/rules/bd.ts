import { type Calendar, isWorkingDay } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";
import { holidaysWithin } from "./closed-day";
import { endStep, lastInstant } from "./end-of-period";

/** Gives the n-th working day after a day; the day itself for none. */
export function workingDayAfter(calendar: Calendar, first: Day, count: number): Day {
  let day = first;
  for (let found = 0; found < count; ) {
    day += 1;
    if (isWorkingDay(calendar, day)) found += 1;
  }
  return day;
}

/** Counts working days after the day of the start, with the steps that say so. */
export function countWorkingDays(counting: Counting): { last: Day; steps: Step[] } {
  const first = startDay(counting);
  const { amount } = counting.period;
  const last = workingDayAfter(counting.calendar, first, amount);
  return {
    last,
    steps: [
      step("event-day-not-counted", { on: { date: dateOf(first) } }),
      ...holidaysWithin(counting.calendar, first + 1, last),
      step("working-days-counted", { days: amount, on: { date: dateOf(last) } }),
    ],
  };
}

function count(counting: Counting): Counted {
  const { last, steps } = countWorkingDays(counting);
  return { deadline: lastInstant(counting, last), steps: [...steps, endStep(counting, last)], readings: [] };
}

/** Business days of the calendar: day 0 is not counted, ends with the last one. */
export const bd: Rule = {
  id: "BD",
  units: ["business-days", "days"],
  usesCalendar: true,
  sources: ["FCC", "ANPD"],
  count,
};
