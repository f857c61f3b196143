import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf } from "@/core/time/day";
import { endStep, lastInstant } from "./end-of-period";

function count(counting: Counting): Counted {
  const first = startDay(counting);
  const last = first + counting.period.amount;
  return {
    deadline: lastInstant(counting, last),
    steps: [
      step("next-calendar-day", { first: { date: dateOf(first) }, on: { date: dateOf(last) } }),
      endStep(counting, last),
    ],
    readings: [],
  };
}

/** The end of the next calendar day (NERC CIP-008-6 R4, attempts to compromise). */
export const nextCalDay: Rule = {
  id: "NEXT-CAL-DAY",
  units: ["days"],
  standard: { amount: 1, unit: "days" },
  usesCalendar: false,
  sources: ["NERCLEX"],
  count,
};
