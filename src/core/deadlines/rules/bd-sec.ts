import { isWorkingDay, workingDayFrom } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Rule, startDay } from "@/core/deadlines/rule";
import { step } from "@/core/deadlines/step";
import { dateOf } from "@/core/time/day";
import { countWorkingDays } from "./bd";
import { whyClosed } from "./closed-day";
import { eastern, edgarCutoffTime } from "./edgar-cutoff";
import { endStep, lastInstant } from "./end-of-period";

function closedStart({ calendar, ...counting }: Counting) {
  const first = startDay({ calendar, ...counting });
  if (isWorkingDay(calendar, first)) return [];
  return [
    ...whyClosed(calendar, first),
    step("sec-starts-on", { on: { date: dateOf(workingDayFrom(calendar, first)) } }),
  ];
}

/** Days are counted where the determination was made; EDGAR closes by the clock in Washington unless told otherwise. */
function count(given: Counting): Counted {
  const { last, steps } = countWorkingDays(given);
  const end = given.cutoff === undefined ? { ...given, zone: eastern, cutoff: edgarCutoffTime } : given;
  return {
    deadline: lastInstant(end, last),
    steps: [...closedStart(given), ...steps, endStep(end, last)],
    readings: [],
  };
}

/**
 * Form 8-K General Instruction B.1: four business days of the Commission; an event on a closed day starts the period on,
 * and includes, the next business day; a filing counts for the day until 17:30 Eastern (Reg. S-T Rule 13(a)(2)).
 */
export const bdSec: Rule = {
  id: "BD-SEC",
  units: ["business-days", "days"],
  standard: { amount: 4, unit: "business-days" },
  usesCalendar: true,
  sources: ["FORM8K", "DORAENG"],
  count,
};
