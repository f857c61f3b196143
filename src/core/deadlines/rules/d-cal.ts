import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf } from "@/core/time/day";
import { sameDayLater } from "./calendar-months";
import { whyClosed } from "./closed-day";
import { endStep, lastInstant, workingDayBefore } from "./end-of-period";

function count(counting: Counting): Counted {
  const first = startDay(counting);
  const { amount, unit } = counting.period;
  const counted =
    unit === "days"
      ? { day: first + amount, steps: [step("days-counted", { days: amount, on: { date: dateOf(first + amount) } })] }
      : sameDayLater(first, counting.period);
  const closed = whyClosed(counting.calendar, counted.day);
  return {
    deadline: lastInstant(counting, counted.day),
    steps: [
      step("event-day-not-counted", { on: { date: dateOf(first) } }),
      ...counted.steps,
      ...closed,
      ...(closed.length > 0 ? [step("no-shift")] : []),
      endStep(counting, counted.day),
    ],
    readings: workingDayBefore(counting, counted.day),
  };
}

/** Calendar days (or weeks, months, years): day 0 is not counted, ends with the last day, closed or not. */
export const dCal: Rule = {
  id: "D-CAL",
  units: ["days", "weeks", "months", "years"],
  usesCalendar: true,
  sources: ["H408", "SG26D"],
  count,
};
