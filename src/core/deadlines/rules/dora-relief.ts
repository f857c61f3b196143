import { isWorkingDay, workingDayFrom } from "@/core/deadlines/calendar";
import { type Counted, type Counting, type Reading, type Rule, startDay } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf } from "@/core/time/day";
import { instantAt, localAt } from "@/core/time/zone";
import { sameDayLater } from "./calendar-months";
import { whyClosed } from "./closed-day";
import { endBy1182 } from "./d-1182";
import { doraInitial } from "./dora-initial";
import { lastInstant } from "./end-of-period";
import { hElapsed } from "./h-elapsed";
import { m1182, sameClockTime } from "./m-1182";

const noon = 12 * 3_600_000;

function relieved({ zone, calendar }: Counting, last: Day): { deadline: Date; steps: Step[] } {
  const next = workingDayFrom(calendar, last);
  return {
    deadline: instantAt(zone, next, noon),
    steps: [...whyClosed(calendar, last), step("relief-used", { on: { date: dateOf(next) } })],
  };
}

function limitInHours(rule: Rule, counting: Counting): Counted {
  const limit = rule.count(counting);
  if (!limit.deadline) return limit;
  const last = localAt(counting.zone, limit.deadline).day;
  if (isWorkingDay(counting.calendar, last)) return limit;
  const relief = relieved(counting, last);
  if (counting.relief)
    return {
      deadline: relief.deadline,
      steps: [...limit.steps, ...relief.steps],
      readings: [{ id: "no-relief", deadline: limit.deadline }],
    };
  const possible: Reading[] = [{ id: "with-relief", deadline: relief.deadline }];
  return counting.relief === false
    ? { ...limit, steps: [...limit.steps, step("relief-denied")] }
    : { ...limit, steps: [...limit.steps, step("relief-unknown")], readings: [...limit.readings, ...possible] };
}

function limitInMonths(counting: Counting): Counted {
  const first = startDay(counting);
  const nominal = sameDayLater(first, counting.period);
  if (isWorkingDay(counting.calendar, nominal.day)) return m1182.count(counting);
  const strict = sameClockTime(counting, nominal.day);
  const endOfNominal = lastInstant(counting, nominal.day);
  const steps = [step("event-day-not-counted", { on: { date: dateOf(first) } }), ...nominal.steps];
  const general: Reading = {
    id: "general-shift",
    deadline: lastInstant(counting, endBy1182(counting, first, nominal.day).last),
  };
  if (counting.relief === false)
    return { deadline: endOfNominal, steps: [...steps, step("relief-denied")], readings: [...strict, general] };
  const relief = relieved(counting, nominal.day);
  const unrelieved: Reading = { id: "no-relief", deadline: strict[0]?.deadline ?? endOfNominal };
  return { deadline: relief.deadline, steps: [...steps, ...relief.steps], readings: [unrelieved, general] };
}

const sources = ["DORA5", "DORAQ"];

/** Gives a rule for hours or months the weekend relief of Art 5(4) of Delegated Regulation (EU) 2025/301. */
export function withRelief(rule: Rule): Rule {
  return {
    ...rule,
    usesCalendar: true,
    sources: [...new Set([...rule.sources, ...sources])],
    count: (counting) => (counting.period.unit === "hours" ? limitInHours(rule, counting) : limitInMonths(counting)),
  };
}

/**
 * Delegated Regulation (EU) 2025/301 Art 5(4) to 5(6): a limit that falls on a weekend day or bank holiday of the entity's
 * Member State may be met by noon of the next working day, unless the relief is denied.
 */
export const doraRelief: Rule = {
  id: "DORA-RELIEF",
  units: ["hours", "weeks", "months", "years"],
  // Without a period the start is the limit itself.
  standard: { amount: 0, unit: "hours" },
  usesCalendar: true,
  sources,
  count: (counting) => withRelief(counting.awareAt === undefined ? hElapsed : doraInitial).count(counting),
};
