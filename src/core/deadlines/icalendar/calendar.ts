import type { Calendar } from "@/core/deadlines/calendar";
import { calendarOfList } from "@/core/deadlines/calendar";
import { type PlannedRow, scheduleOf } from "@/core/deadlines/planned-row";
import { nextOccurrence, type Schedule } from "@/core/deadlines/schedule";
import { type Language, say } from "@/core/language/say";
import { dateOf, dayLength, dayOf } from "@/core/time/day";
import { offsetAt } from "@/core/time/offset";
import { instantAt, startOfDay } from "@/core/time/zone";
import { escapeText, writeLines } from "./line";
import { writeLocal, writeUtc, zoneLines } from "./zone";

export type CalendarFile = {
  readonly language: Language;
  readonly name: string;
  readonly zone: string;
  readonly rows: readonly PlannedRow[];
  readonly now: Date;
  /** Where the installation is reached, for links back. */
  readonly origin: string;
};

/** Years for which the clock changes of the zone are described. */
const yearsAhead = 15;

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

/** The first occurrence, which RFC 5545 wants as the start of the event. */
function firstOf(schedule: Schedule): Date | undefined {
  return nextOccurrence(schedule, openAlways, new Date(startOfDay(schedule.zone, dayOf(schedule.start)).getTime() - 1));
}

function eventLines(
  file: CalendarFile,
  row: PlannedRow,
  kind: "schedule" | "review",
  cancelled: boolean,
  when: string[],
) {
  const { language, now, origin } = file;
  const owner = row.owner ? say(language, "deadlineScreens.file.owner", { owner: row.owner }) : "";
  const title = say(language, `deadlineScreens.file.${kind}`, { what: row.what });
  return [
    "BEGIN:VEVENT",
    `UID:${kind}-${row.id}@tocsin`,
    `DTSTAMP:${writeUtc(now)}`,
    `SEQUENCE:${row.revision}`,
    `STATUS:${cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...when,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText([row.matrixName, owner].filter(Boolean).join("\n"))}`,
    `URL:${origin}/matrix/${row.matrix}`,
    "END:VEVENT",
  ];
}

function scheduleLines(file: CalendarFile, row: PlannedRow): string[] {
  const current = scheduleOf(row.schedule, row.createdAt, file.zone);
  const schedule = current ?? scheduleOf(row.formerSchedule ?? "", row.createdAt, file.zone);
  const first = schedule && firstOf(schedule);
  if (!first) return [];
  const local = writeLocal(first.getTime() + offsetAt(file.zone, first.getTime()));
  const start = file.zone === "UTC" ? `DTSTART:${local}Z` : `DTSTART;TZID=${file.zone}:${local}`;
  const when = [start, `RRULE:${inUtc(schedule.rule, file.zone)}`];
  return eventLines(file, row, "schedule", row.archived || !current, when);
}

function reviewLines(file: CalendarFile, row: PlannedRow): string[] {
  const day = row.reviewOn ?? row.formerReview;
  if (!day) return [];
  const dates = [day, dateOf(dayOf(day) + 1)].map((date) => date.replaceAll("-", ""));
  const when = [`DTSTART;VALUE=DATE:${dates[0]}`, `DTEND;VALUE=DATE:${dates[1]}`, "TRANSP:TRANSPARENT"];
  return eventLines(file, row, "review", row.archived || !row.reviewOn, when);
}

/**
 * Writes schedules and reviews as an iCalendar file (RFC 5545). A row keeps its UID for life and counts its revisions as
 * SEQUENCE; what was taken away stays in the file as cancelled, so that calendars that know it drop it.
 */
export function writeCalendar(file: CalendarFile): string {
  const earliest = Math.min(file.now.getTime(), ...file.rows.map(({ createdAt }) => createdAt.getTime()));
  const until = new Date(file.now.getTime() + yearsAhead * 366 * dayLength);
  const zone = file.zone === "UTC" ? [] : zoneLines(file.zone, new Date(earliest - 366 * dayLength), until);
  return writeLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tocsin//Communication matrix//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(file.name)}`,
    `X-WR-CALNAME:${escapeText(file.name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    ...zone,
    ...file.rows.flatMap((row) => [...scheduleLines(file, row), ...reviewLines(file, row)]),
    "END:VCALENDAR",
  ]);
}
