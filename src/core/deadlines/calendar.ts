import { type Day, dayOf, type Weekday, weekdayOf, yearOf } from "@/core/time/day";

/** Which days are closed somewhere: weekend and holidays, with a version, so that an answer can be repeated later. */
export type Calendar = {
  /** Such as "DE", "US-SEC", "AU-NSW"; "given" for a list that came with the question. */
  readonly id: string;
  readonly version: string;
  readonly weekend: readonly Weekday[];
  /** Name of the holiday on a day, if it is one; empty where the calendar has no names. */
  holidayOn(day: Day): string | undefined;
  /** False for a year whose holidays are not known: then only weekends count, and the answer says so. */
  covers(year: number): boolean;
};

/** Tells whether a day is a weekend day in a calendar. */
export function isWeekend(calendar: Calendar, day: Day): boolean {
  return calendar.weekend.includes(weekdayOf(day));
}

/** Tells whether a day is neither a weekend day nor a holiday. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return !isWeekend(calendar, day) && calendar.holidayOn(day) === undefined;
}

/** Gives the first working day on or after a day. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found += 1;
  return found;
}

/** Gives the last working day on or before a day. */
export function workingDayUntil(calendar: Calendar, day: Day): Day {
  let found = day;
  while (!isWorkingDay(calendar, found)) found -= 1;
  return found;
}

/** Counts the working days after one day up to and including another, stopping at `enough`. */
export function workingDaysBetween(calendar: Calendar, after: Day, until: Day, enough: number): number {
  let count = 0;
  for (let day = after + 1; day <= until && count < enough; day += 1) if (isWorkingDay(calendar, day)) count += 1;
  return count;
}

/** Gives the years between two days whose holidays the calendar does not know. */
export function yearsNotCovered(calendar: Calendar, from: Day, until: Day): number[] {
  const missing: number[] = [];
  for (let year = yearOf(Math.min(from, until)); year <= yearOf(Math.max(from, until)); year += 1)
    if (!calendar.covers(year)) missing.push(year);
  return missing;
}

/** Makes a calendar of a list of holidays that came with the question; a year without any entry counts as not covered. */
export function calendarOfList(dates: readonly string[], weekend: readonly Weekday[] = [6, 7]): Calendar {
  const listed = new Set(dates.map(dayOf));
  const covered = new Set([...listed].map(yearOf));
  return {
    id: "given",
    version: "given",
    weekend,
    holidayOn: (day) => (listed.has(day) ? "" : undefined),
    covers: (year) => dates.length === 0 || covered.has(year),
  };
}

/** What an administrator knows better than a calendar: extra closed days (an executive order), days that are open after all. */
export type CalendarChanges = {
  readonly closed: ReadonlyArray<{ readonly date: string; readonly name: string }>;
  readonly open: readonly string[];
  readonly weekend?: readonly Weekday[];
  /** Names this set of changes, so that the version of the calendar tells it from any other. */
  readonly version: string;
};

/** Gives a calendar with changes on top. */
export function changedCalendar(calendar: Calendar, changes: CalendarChanges): Calendar {
  const closed = new Map(changes.closed.map(({ date, name }) => [dayOf(date), name]));
  const open = new Set(changes.open.map(dayOf));
  return {
    ...calendar,
    version: `${calendar.version}, ${changes.version}`,
    weekend: changes.weekend ?? calendar.weekend,
    holidayOn: (day) => closed.get(day) ?? (open.has(day) ? undefined : calendar.holidayOn(day)),
  };
}
