import { type Counted, type Counting, type Reading, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";
import { instantAt, localAt } from "@/core/time/zone";
import { sameDayLater } from "./calendar-months";
import { endBy1182 } from "./d-1182";
import { endStep, lastInstant } from "./end-of-period";

/** The strictest way to read a period in months: it ends at the time of day of the event. */
export function sameClockTime({ start, zone }: Counting, last: Day): Reading[] {
  if (typeof start === "string") return [];
  return [{ id: "same-clock-time", deadline: instantAt(zone, last, localAt(zone, start).time) }];
}

function count(counting: Counting): Counted {
  const first = startDay(counting);
  const nominal = sameDayLater(first, counting.period);
  const end = endBy1182(counting, first, nominal.day);
  return {
    deadline: lastInstant(counting, end.last),
    steps: [
      step("event-day-not-counted", { on: { date: dateOf(first) } }),
      ...nominal.steps,
      ...end.steps,
      endStep(counting, end.last),
    ],
    readings: [...end.readings, ...sameClockTime(counting, nominal.day)],
  };
}

/** Reg. 1182/71 Art 3(2)(c) and 3(4): ends with the day of the same name or number, or the next working day. */
export const m1182: Rule = {
  id: "M-1182",
  units: ["months", "weeks", "years"],
  usual: { amount: 1, unit: "months" },
  usesCalendar: true,
  sources: ["CALC", "ICOSAR"],
  count,
};
