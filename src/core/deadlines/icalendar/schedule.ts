import { type Calendar, calendarOfList } from "@/core/deadlines/calendar";
import { nextOccurrence, type Occurrence, settledOccurrences } from "@/core/deadlines/schedule";
import type { Schedule } from "@/core/deadlines/schedule-shape";
import { dayLength, dayOf } from "@/core/time/day";
import { offsetAt } from "@/core/time/offset";
import { instantAt, startOfDay } from "@/core/time/zone";
import { writeLocal, writeUtc } from "./zone";

/** A rule that ends at an instant has to say so in UTC where its start has a zone (RFC 5545, 3.3.10). */
function inUtc(rule: string, zone: string): string {
  return rule.replace(/UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?(Z?)/, (...found) => {
    const [, year, month, day, hours = "23", minutes = "59", seconds = "59", utc] = found as string[];
    if (utc) return String(found[0]);
    const time = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
    return `UNTIL=${writeUtc(instantAt(zone, dayOf(`${year}-${month}-${day}`), time))}`;
  });
}

const openAlways: Calendar = calendarOfList([], []);

/** Gives the first occurrence of the rule, which RFC 5545 wants as the start of the event. */
export function firstOf(schedule: Schedule): Date | undefined {
  const plain: Schedule = { ...schedule, onClosedDay: "keep" };
  return nextOccurrence(plain, openAlways, new Date(startOfDay(schedule.zone, dayOf(schedule.start)).getTime() - 1));
}

/** Writes an instant as a property on the clock of a zone that the file describes. */
export function atLocal(name: string, zone: string, at: Date): string {
  const local = writeLocal(at.getTime() + offsetAt(zone, at.getTime()));
  return zone === "UTC" ? `${name}:${local}Z` : `${name};TZID=${zone}:${local}`;
}

/** How far back and ahead moved and skipped occurrences are written one by one, in days. */
const span = { back: 100, ahead: 800 } as const;

/** Gives the occurrences near an instant that closed days move or take away. */
export function changedNear(schedule: Schedule, calendar: Calendar, now: Date): Occurrence[] {
  if (schedule.onClosedDay === "keep") return [];
  const from = new Date(now.getTime() - span.back * dayLength);
  const until = new Date(now.getTime() + span.ahead * dayLength);
  return settledOccurrences(schedule, calendar, from, until).filter(
    ({ from: given, to }) => given >= from && given <= until && given.getTime() !== to?.getTime(),
  );
}

/** Writes when a schedule comes due: its first time, its rule, and the occurrences that are skipped. */
export function repeatLines(schedule: Schedule, first: Date, changed: readonly Occurrence[]): string[] {
  const { zone, rule } = schedule;
  const skipped = changed.filter(({ to }) => to === null).map(({ from }) => atLocal("EXDATE", zone, from));
  return [atLocal("DTSTART", zone, first), `RRULE:${inUtc(rule, zone)}`, ...skipped];
}
