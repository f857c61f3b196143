import { type CivilDate, dateOf, dayOf } from "@/core/time/day";
import { endOfDay, localAt, startOfDay } from "@/core/time/zone";
import type { Calendar } from "./calendar";
import type { PlannedClock } from "./planned-clock";
import { type PlannedRow, scheduleOf } from "./planned-row";
import { occurrences } from "./schedule";

/** Something that comes due on a day. */
export type AgendaItem = {
  readonly id: string;
  /** An occurrence of a schedule, the review of a row, or a legal deadline of a case. */
  readonly kind: "schedule" | "review" | "deadline";
  readonly what: string;
  /** Matrix and owner, or the regime. */
  readonly about: string;
  /** Screen that shows it. */
  readonly path: string;
  /** Row with a calendar file of its own; null for a deadline. */
  readonly row: string | null;
  readonly day: CivilDate;
  /** Null where only the day is meant. */
  readonly at: Date | null;
};

type Span = { readonly zone: string; readonly from: CivilDate; readonly until: CivilDate };

/** Gives the calendar for the zone that a schedule runs in. */
export type CalendarOfZone = (zone: string) => Calendar;

function ofRow(row: PlannedRow, { zone, from, until }: Span, calendarOf: CalendarOfZone): AgendaItem[] {
  const schedule = scheduleOf(row.schedule, row.createdAt, zone);
  const span = [startOfDay(zone, dayOf(from)), endOfDay(zone, dayOf(until))] as const;
  const due = schedule ? occurrences(schedule, calendarOf(schedule.zone), ...span) : [];
  const review = row.reviewOn && row.reviewOn >= from && row.reviewOn <= until ? [row.reviewOn] : [];
  const shared = {
    what: row.what,
    about: [row.matrixName, row.owner].filter(Boolean).join(" · "),
    path: `/matrix/${row.matrix}?row=${row.id}`,
    row: row.id,
  };
  return [
    ...due.map((at) => ({
      ...shared,
      id: `schedule-${row.id}-${at.getTime()}`,
      kind: "schedule" as const,
      day: dateOf(localAt(zone, at).day),
      at,
    })),
    ...review.map((day) => ({ ...shared, id: `review-${row.id}`, kind: "review" as const, day, at: null })),
  ];
}

function ofClock(clock: PlannedClock, { zone, from, until }: Span): AgendaItem[] {
  const day = dateOf(localAt(zone, clock.at).day);
  if (clock.cancelled || day < from || day > until) return [];
  return [
    {
      id: clock.id,
      kind: "deadline",
      what: `${clock.title}: ${clock.label}`,
      about: clock.regimeName,
      path: `/deadlines/clocks/${clock.case}`,
      row: null,
      day,
      at: clock.at,
    },
  ];
}

/** Gives what comes due between two days, both included, in order; what has no time stands first on its day. */
export function agendaOf(
  rows: readonly PlannedRow[],
  clocks: readonly PlannedClock[],
  calendarOf: CalendarOfZone,
  span: Span,
): AgendaItem[] {
  return [
    ...rows.filter(({ archived }) => !archived).flatMap((row) => ofRow(row, span, calendarOf)),
    ...clocks.flatMap((clock) => ofClock(clock, span)),
  ].sort(
    (one, other) =>
      one.day.localeCompare(other.day) ||
      Number(one.at ?? 0) - Number(other.at ?? 0) ||
      one.what.localeCompare(other.what),
  );
}
