import type { Period } from "@/core/deadlines/period";
import { type Step, step } from "@/core/deadlines/step";
import { type Day, dateOf, partsOf, plusMonths } from "@/core/time/day";

const monthsIn = { months: 1, years: 12 } as const;

/**
 * Gives the day with the same name (weeks) or number (months, years) as the first day; where the month has no such day,
 * its last day.
 */
export function sameDayLater(first: Day, { amount, unit }: Period): { day: Day; steps: Step[] } {
  if (unit === "weeks") {
    const day = first + 7 * amount;
    return { day, steps: [step("weeks-counted", { weeks: amount, on: { date: dateOf(day) } })] };
  }
  const day = plusMonths(first, amount * monthsIn[unit as keyof typeof monthsIn]);
  const on = { date: dateOf(day) };
  if (partsOf(day).dayOfMonth === partsOf(first).dayOfMonth)
    return { day, steps: [step("months-counted", { amount, unit, on })] };
  return { day, steps: [step("month-too-short", { amount, unit, number: partsOf(first).dayOfMonth, on })] };
}
