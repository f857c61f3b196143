import { type CivilDate, dateOf, dayOf } from "@/core/time/day";
import { endOfDay, localAt, startOfDay } from "@/core/time/zone";
import type { Calendar } from "./calendar";
import { type PlannedRow, scheduleOf } from "./planned-row";
import { occurrences } from "./schedule";

/** Something that is to be done on a day: an occurrence of a schedule, or the review of a row. */
export type AgendaItem = {
  readonly kind: "schedule" | "review";
  readonly row: PlannedRow;
  readonly day: CivilDate;
  /** Null where only the day is meant. */
  readonly at: Date | null;
};

function itemsOf(row: PlannedRow, zone: string, calendar: Calendar, from: CivilDate, until: CivilDate): AgendaItem[] {
  const schedule = scheduleOf(row.schedule, row.createdAt, zone);
  const span = [startOfDay(zone, dayOf(from)), endOfDay(zone, dayOf(until))] as const;
  const due = schedule ? occurrences(schedule, calendar, ...span) : [];
  const review = row.reviewOn && row.reviewOn >= from && row.reviewOn <= until ? [row.reviewOn] : [];
  return [
    ...due.map((at) => ({ kind: "schedule" as const, row, day: dateOf(localAt(zone, at).day), at })),
    ...review.map((day) => ({ kind: "review" as const, row, day, at: null })),
  ];
}

/** Gives what is to be done between two days, both included, in order; what has no time stands first on its day. */
export function agendaOf(
  rows: readonly PlannedRow[],
  zone: string,
  calendar: Calendar,
  from: CivilDate,
  until: CivilDate,
): AgendaItem[] {
  return rows
    .filter(({ archived }) => !archived)
    .flatMap((row) => itemsOf(row, zone, calendar, from, until))
    .sort(
      (one, other) =>
        one.day.localeCompare(other.day) ||
        Number(one.at ?? 0) - Number(other.at ?? 0) ||
        one.row.what.localeCompare(other.row.what),
    );
}
