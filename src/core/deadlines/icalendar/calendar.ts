import type { CalendarOfZone } from "@/core/deadlines/agenda";
import type { PlannedClock } from "@/core/deadlines/planned-clock";
import { type PlannedRow, scheduleOf } from "@/core/deadlines/planned-row";
import { type Language, say } from "@/core/language/say";
import { dateOf, dayLength, dayOf } from "@/core/time/day";
import { escapeText, writeLines } from "./line";
import { atLocal, changedNear, firstOf, repeatLines } from "./schedule";
import { writeUtc, zoneLines } from "./zone";

export type CalendarFile = {
  readonly language: Language;
  readonly name: string;
  /** The organisation's zone, for schedules that name none. */
  readonly zone: string;
  /** Number of times that the settings of the organisation were changed. */
  readonly revision: number;
  readonly rows: readonly PlannedRow[];
  readonly clocks: readonly PlannedClock[];
  readonly calendarOf: CalendarOfZone;
  readonly now: Date;
  /** Where the installation is reached, for links back. */
  readonly origin: string;
};

/** Years for which the clock changes of a zone are described. */
const yearsAhead = 15;

type Event = {
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly title: string;
  readonly about: readonly string[];
  readonly path: string;
  readonly when: readonly string[];
};

function eventLines({ now, origin, revision }: CalendarFile, event: Event): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${event.uid}@tocsin`,
    `DTSTAMP:${writeUtc(now)}`,
    `SEQUENCE:${event.sequence + revision}`,
    `STATUS:${event.cancelled ? "CANCELLED" : "CONFIRMED"}`,
    ...event.when,
    `SUMMARY:${escapeText(event.title)}`,
    `DESCRIPTION:${escapeText(event.about.filter(Boolean).join("\n"))}`,
    `URL:${origin}${event.path}`,
    "END:VEVENT",
  ];
}

function eventOfRow({ language }: CalendarFile, row: PlannedRow, kind: "schedule" | "review") {
  const owner = row.owner ? say(language, "deadlineScreens.file.owner", { owner: row.owner }) : "";
  return {
    uid: `${kind}-${row.id}`,
    sequence: row.sequence,
    title: say(language, `deadlineScreens.file.${kind}`, { what: row.what }),
    about: [row.matrixName, owner],
    path: `/matrix/${row.matrix}?row=${row.id}`,
  };
}

const scheduleIn = (file: CalendarFile, row: PlannedRow) =>
  scheduleOf(row.schedule, row.createdAt, file.zone) ?? scheduleOf(row.formerSchedule ?? "", row.createdAt, file.zone);

/** Occurrences that closed days move stand as events of their own, in the place of the one that the rule gives. */
function scheduleLines(file: CalendarFile, row: PlannedRow): string[] {
  const schedule = scheduleIn(file, row);
  const first = schedule && firstOf(schedule);
  if (!schedule || !first) return [];
  const changed = changedNear(schedule, file.calendarOf(schedule.zone), file.now);
  const cancelled = row.archived || row.schedule.trim() === "";
  const event = { ...eventOfRow(file, row, "schedule"), cancelled };
  const moved = changed.flatMap(({ from, to }) =>
    to === null
      ? []
      : eventLines(file, {
          ...event,
          when: [atLocal("RECURRENCE-ID", schedule.zone, from), atLocal("DTSTART", schedule.zone, to)],
        }),
  );
  return [...eventLines(file, { ...event, when: repeatLines(schedule, first, changed) }), ...moved];
}

function reviewLines(file: CalendarFile, row: PlannedRow): string[] {
  const day = row.reviewOn ?? row.formerReview;
  if (!day) return [];
  const dates = [day, dateOf(dayOf(day) + 1)].map((date) => date.replaceAll("-", ""));
  const when = [`DTSTART;VALUE=DATE:${dates[0]}`, `DTEND;VALUE=DATE:${dates[1]}`, "TRANSP:TRANSPARENT"];
  return eventLines(file, { ...eventOfRow(file, row, "review"), cancelled: row.archived || !row.reviewOn, when });
}

function clockLines(file: CalendarFile, clock: PlannedClock): string[] {
  const { title, label, state } = clock;
  const done = state === "met" || state === "missed";
  return eventLines(file, {
    uid: `deadline-${clock.id}`,
    sequence: clock.sequence,
    cancelled: clock.cancelled,
    title: say(file.language, `deadlineScreens.file.${done ? "submitted" : "deadline"}`, { title, label }),
    about: [clock.regimeName],
    path: `/deadlines/clocks/${clock.case}`,
    when: [`DTSTART:${writeUtc(clock.at)}`],
  });
}

function zonesOf(file: CalendarFile): string[] {
  const zones = file.rows.flatMap((row) => scheduleIn(file, row)?.zone ?? []);
  return [...new Set([file.zone, ...zones])].filter((zone) => zone !== "UTC");
}

/** The day before which no event of the file starts, with a year to spare. */
function earliestIn({ rows, now, zone }: CalendarFile): Date {
  const starts = rows.flatMap(({ schedule, createdAt }) => {
    const start = scheduleOf(schedule, createdAt, zone)?.start;
    return [createdAt.getTime(), ...(start ? [dayOf(start) * dayLength] : [])];
  });
  return new Date(Math.min(now.getTime(), ...starts) - 366 * dayLength);
}

/**
 * Writes schedules, reviews and deadlines as an iCalendar file (RFC 5545). Each keeps its UID for life and counts up its
 * SEQUENCE with every change; what was taken away stays in the file as cancelled, so that calendars that know it drop it.
 */
export function writeCalendar(file: CalendarFile): string {
  const [earliest, until] = [earliestIn(file), new Date(file.now.getTime() + yearsAhead * 366 * dayLength)];
  return writeLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Tocsin//Communication matrix//EN",
    "CALSCALE:GREGORIAN",
    `NAME:${escapeText(file.name)}`,
    `X-WR-CALNAME:${escapeText(file.name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
    ...zonesOf(file).flatMap((zone) => zoneLines(zone, earliest, until)),
    ...file.rows.flatMap((row) => [...scheduleLines(file, row), ...reviewLines(file, row)]),
    ...file.clocks.flatMap((clock) => clockLines(file, clock)),
    "END:VCALENDAR",
  ]);
}
