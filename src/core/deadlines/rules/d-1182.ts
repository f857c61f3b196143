import { workingDayFrom, workingDaysBetween } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Reading, type Rule, startDay } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";
import { whyClosed } from "./closed-day";
import { endStep, lastInstant } from "./end-of-period";

/** Working days that a period of two days or more must contain. */
const required = 2;

/**
 * Ends a period by Art 3(4) and 3(5) of Reg. 1182/71: a closed last day moves to the next working day, and a period of
 * two days or more goes on until it contains two working days.
 */
export function endBy1182(
  counting: Counting,
  after: Day,
  nominal: Day,
): { last: Day; steps: Step[]; readings: Reading[] } {
  const { calendar } = counting;
  const steps: Step[] = [];
  let last = workingDayFrom(calendar, nominal);
  if (last !== nominal) steps.push(...whyClosed(calendar, nominal), step("moves-1182", { on: { date: dateOf(last) } }));
  const missing = nominal - after < required ? 0 : required - workingDaysBetween(calendar, after, last, required);
  for (let added = 0; added < missing; added += 1) last = workingDayFrom(calendar, last + 1);
  if (missing > 0) steps.push(step("two-working-days", { found: required - missing, on: { date: dateOf(last) } }));
  const readings: Reading[] = last === nominal ? [] : [{ id: "no-shift", deadline: lastInstant(counting, nominal) }];
  return { last, steps, readings };
}

function count(counting: Counting): Counted {
  const first = startDay(counting);
  const { amount } = counting.period;
  const nominal = first + amount;
  const end = endBy1182(counting, first, nominal);
  return {
    deadline: lastInstant(counting, end.last),
    steps: [
      step("event-day-not-counted", { on: { date: dateOf(first) } }),
      step("days-counted", { days: amount, on: { date: dateOf(nominal) } }),
      ...end.steps,
      endStep(counting, end.last),
    ],
    readings: end.readings,
  };
}

/** Reg. 1182/71 Art 3(1), 3(2)(b), 3(4) and 3(5): day 0 is not counted, ends with the last working day. */
export const d1182: Rule = {
  id: "D-1182",
  units: ["days"],
  usesCalendar: true,
  sources: ["R1182B", "R1182C", "MDCG"],
  count,
};
