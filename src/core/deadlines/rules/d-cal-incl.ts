import { workingDayFrom, workingDayUntil } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf } from "@/core/time/day";
import { whyClosed } from "./closed-day";
import { endStep, lastInstant } from "./end-of-period";

function count(counting: Counting): Counted {
  const { calendar } = counting;
  const first = startDay(counting);
  const nominal = first + Math.max(counting.period.amount - 1, 0);
  const last = workingDayFrom(calendar, nominal);
  return {
    deadline: lastInstant(counting, last),
    steps: [
      step("event-day-counted", { on: { date: dateOf(first) } }),
      step("days-counted", { days: counting.period.amount, on: { date: dateOf(nominal) } }),
      ...whyClosed(calendar, nominal),
      ...(last === nominal ? [] : [step("moves", { on: { date: dateOf(last) } })]),
      endStep(counting, last),
    ],
    readings: [
      { id: "event-day-not-counted", deadline: lastInstant(counting, first + counting.period.amount) },
      { id: "working-day-before", deadline: lastInstant(counting, workingDayUntil(calendar, nominal)) },
    ],
  };
}

/** Calendar days with the day of the event as day 1, moved over closed days (practice of the Japanese authority). */
export const dCalIncl: Rule = { id: "D-CAL-INCL", units: ["days"], usesCalendar: true, sources: ["ASIA"], count };
