import { type CivilDate, dayOf, daysInMonth, partsOf, weekdayOf } from "@/core/time/day";

/** The ways to repeat that a form offers; anything else is a rule of RFC 5545 that somebody writes. */
export const repeats = [
  "daily",
  "weekdays",
  "weekly",
  "monthly-on-day",
  "monthly-on-weekday",
  "monthly-on-last-day",
  "quarterly",
  "half-yearly",
  "yearly",
] as const;
export type Repeat = (typeof repeats)[number];

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const monthsBetween: Partial<Record<Repeat, number>> = { quarterly: 3, "half-yearly": 6 };

/** A day past the 28th, with the shorter months that end before it: the last of these days that a month has. */
function dayOfMonth(number: number): string {
  const days = Array.from({ length: Math.max(number - 27, 1) }, (_, index) => Math.min(number, 28) + index);
  return days.length === 1 ? `BYMONTHDAY=${number}` : `BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

/** Writes the rule of RFC 5545 for one of the usual ways to repeat, as its first day says which weekday or number is meant. */
export function ruleOfRepeat(repeat: Repeat, start: CivilDate): string {
  const day = dayOf(start);
  const { year, month, dayOfMonth: number } = partsOf(day);
  const weekday = weekdays[weekdayOf(day) - 1];
  const place = number + 7 > daysInMonth(year, month) ? -1 : Math.ceil(number / 7);
  switch (repeat) {
    case "daily":
      return "FREQ=DAILY";
    case "weekdays":
      return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case "weekly":
      return `FREQ=WEEKLY;BYDAY=${weekday}`;
    case "monthly-on-day":
      return `FREQ=MONTHLY;${dayOfMonth(number)}`;
    case "monthly-on-weekday":
      return `FREQ=MONTHLY;BYDAY=${place}${weekday}`;
    case "monthly-on-last-day":
      return "FREQ=MONTHLY;BYMONTHDAY=-1";
    case "yearly":
      return `FREQ=YEARLY;BYMONTH=${month};${dayOfMonth(number)}`;
    default:
      return `FREQ=MONTHLY;INTERVAL=${monthsBetween[repeat]};${dayOfMonth(number)}`;
  }
}

/** Tells which of the usual ways to repeat a rule is; undefined for one that somebody wrote. */
export function repeatOf(rule: string, start: CivilDate): Repeat | undefined {
  return repeats.find((repeat) => ruleOfRepeat(repeat, start) === rule);
}
