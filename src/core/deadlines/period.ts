import { z } from "zod";

/** Units as the research and people write them, each with the one unit it means. */
const spellings = {
  hours: "hours",
  hour: "hours",
  days: "days",
  day: "days",
  calendar_days: "days",
  calendar_day: "days",
  "end of next calendar day": "days",
  business_days: "business-days",
  business_day: "business-days",
  working_days: "business-days",
  working_day: "business-days",
  weeks: "weeks",
  week: "weeks",
  months: "months",
  month: "months",
  years: "years",
  year: "years",
} as const;

export type Unit = (typeof spellings)[keyof typeof spellings];
export const units = [...new Set(Object.values(spellings))];

/** The longest period that Tocsin counts in each unit: about a hundred years. */
export const longest: Readonly<Record<Unit, number>> = {
  hours: 876_600,
  days: 36_525,
  "business-days": 25_000,
  weeks: 5_200,
  months: 1_200,
  years: 100,
};

/** A length of time: a whole number of one unit. */
export const Period = z.object({ amount: z.int().min(0).max(longest.hours), unit: z.enum(units) });
export type Period = z.infer<typeof Period>;

/** Reads a unit in any of its spellings; undefined when it is none. */
export function readUnit(text: string): Unit | undefined {
  const key = text.trim().toLowerCase().replaceAll("-", "_");
  return Object.hasOwn(spellings, key) ? spellings[key as keyof typeof spellings] : undefined;
}
