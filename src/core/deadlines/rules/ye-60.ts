import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf, dayFrom, yearOf } from "@/core/time/day";
import { endStep, lastInstant, workingDayBefore } from "./end-of-period";

function count(counting: Counting): Counted {
  const yearEnd = dayFrom(yearOf(startDay(counting)), 12, 31);
  const { amount } = counting.period;
  const last = yearEnd + amount;
  return {
    deadline: lastInstant(counting, last),
    steps: [
      step("year-ends", { on: { date: dateOf(yearEnd) } }),
      step("days-counted", { days: amount, on: { date: dateOf(last) } }),
      endStep(counting, last),
    ],
    readings: workingDayBefore(counting, last),
  };
}

/** 45 CFR 164.408(c): 60 calendar days after the end of the year of discovery; 1 March, or 29 February in a leap year. */
export const ye60: Rule = {
  id: "YE-60",
  units: ["days"],
  standard: { amount: 60, unit: "days" },
  usesCalendar: true,
  sources: ["H408", "HLEAP", "HLEAP2"],
  count,
};
