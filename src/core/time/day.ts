import { remembered } from "@/core/shared/remembered";

/** A civil date, "YYYY-MM-DD": a day on the calendar, in no zone. */
export type CivilDate = string;

/** The same day as a number of days since 1970-01-01; what rules count with. */
export type Day = number;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const dayLength = 86_400_000;

/** Years that Tocsin accepts in dates; anything else is a slip of the pen. */
export const years = { first: 1900, last: 2199 } as const;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Gives the day of a year, a month (1 to 12) and a day of the month; a day past the month's end runs on. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  return Math.floor(Date.UTC(year, month - 1, dayOfMonth) / dayLength);
}

/** Takes a day apart into year, month (1 to 12) and day of the month. */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** Tells whether a text is a civil date that exists, within the accepted years. */
export function isCivilDate(text: string): text is CivilDate {
  const [, year, month, dayOfMonth] = (shape.exec(text) ?? []).map(Number);
  if (!year || !month || !dayOfMonth || year < years.first || year > years.last) return false;
  return dateOf(dayFrom(year, month, dayOfMonth)) === text;
}

/** Gives the day of a civil date. */
export function dayOf(date: CivilDate): Day {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / dayLength);
}

/** Dates once written; three centuries of them are a hundred thousand, and most are written again and again. */
const written = new Map<Day, CivilDate>();

/** Writes a day as a civil date. */
export function dateOf(day: Day): CivilDate {
  return remembered(written, day, () => new Date(day * dayLength).toISOString().slice(0, 10));
}

/** Gives the ISO weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Gives the year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * dayLength).getUTCFullYear();
}

/** Gives the number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return partsOf(dayFrom(year, month + 1, 0)).dayOfMonth;
}

/** Moves a day by whole months to the day with the same number, or the month's last day where there is none. */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const first = partsOf(dayFrom(year, month + months, 1));
  return dayFrom(first.year, first.month, Math.min(dayOfMonth, daysInMonth(first.year, first.month)));
}
