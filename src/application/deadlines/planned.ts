import type { CalendarOfZone } from "@/core/deadlines/agenda";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import type { CalendarScope } from "@/core/deadlines/feed";
import type { PlannedClock } from "@/core/deadlines/planned-clock";
import type { PlannedRow } from "@/core/deadlines/planned-row";
import type { Database } from "@/platform/database/client";
import { casesSince, plannedClocksOf } from "./cases";
import { catalogueHere } from "./catalogue";
import { cancelledFor, plannedRows, positionsOf } from "./planned-rows";

/** All that comes due, as calendars show it. */
export type Planned = {
  readonly rows: readonly PlannedRow[];
  readonly clocks: readonly PlannedClock[];
  readonly calendarOf: CalendarOfZone;
};

/** Gives the calendar of the place that a schedule's zone lies in. */
export async function calendarsByZone(): Promise<CalendarOfZone> {
  const calendars = await builtInCalendars();
  return (zone) => calendarFor(calendars, "place", zone);
}

/** Reads every clock of the cases that are open or were closed lately. */
export async function clocksHere(db: Database, now: Date): Promise<PlannedClock[]> {
  const cases = await casesSince(db, new Date(now.getTime() - cancelledFor));
  if (cases.length === 0) return [];
  const [{ catalogue }, calendars] = await Promise.all([catalogueHere(db), builtInCalendars()]);
  return cases.flatMap((stored) => plannedClocksOf(stored, catalogue.regimes, calendars, now));
}

/**
 * Reads what comes due in a scope. Legal clocks are there for everybody who watches all; in a narrower scope they are those
 * of regimes that a row of it follows.
 */
export async function plannedHere(
  db: Database,
  scope: CalendarScope,
  person: string | undefined,
  now: Date,
): Promise<Planned> {
  const positions =
    scope.scope === "mine" ? await positionsOf(db, person ?? "") : scope.scope === "position" ? [scope.about] : null;
  const [all, clocks, calendarOf] = await Promise.all([
    plannedRows(db, scope, positions, now),
    clocksHere(db, now),
    calendarsByZone(),
  ]);
  const followed = new Set(all.flatMap(({ archived, regime }) => (archived ? [] : (regime ?? []))));
  const wanted =
    scope.scope === "row" ? [] : clocks.filter(({ regime }) => scope.scope === "all" || followed.has(regime));
  return { rows: all.filter(comesDue), clocks: wanted, calendarOf };
}

const comesDue = ({ schedule, reviewOn, formerSchedule, formerReview }: PlannedRow) =>
  Boolean(schedule || reviewOn || formerSchedule || formerReview);
