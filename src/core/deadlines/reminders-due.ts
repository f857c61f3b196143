import { dayOf } from "@/core/time/day";
import { startOfDay } from "@/core/time/zone";
import type { CalendarOfZone } from "./agenda";
import type { PlannedClock } from "./planned-clock";
import { type PlannedRow, scheduleOf } from "./planned-row";
import {
  levelReached,
  planOfClock,
  planOfOccurrence,
  planOfReview,
  type ReminderLevel,
  type ReminderPlan,
} from "./reminders";
import { lastOccurrence, nextOccurrence } from "./schedule";

/** A reminder whose time has come, and the rows that say who is to hear of it. */
export type Waiting = {
  /** The same for the same level of the same occurrence, in every process. */
  readonly key: string;
  readonly kind: "schedule" | "review" | "deadline";
  /** Row or case. */
  readonly about: string;
  readonly title: string;
  readonly regime: string | null;
  readonly stage: string | null;
  readonly dueAt: Date;
  readonly level: ReminderLevel;
  readonly rows: readonly PlannedRow[];
};

type About = Omit<Waiting, "key" | "level">;

function reached(plan: ReminderPlan, about: About, occurrence: string, now: Date): Waiting[] {
  const level = levelReached(plan, now);
  if (!level) return [];
  const { kind, about: id, regime, stage } = about;
  return [{ ...about, level, key: [kind, id, regime, stage, occurrence, level].filter(Boolean).join(":") }];
}

/** Reminders of the occurrence that was last and the one that comes next; what was communicated since they were due soon is done. */
function ofSchedule(row: PlannedRow, zone: string, calendarOf: CalendarOfZone, doneAt: Date | undefined, now: Date) {
  const schedule = scheduleOf(row.schedule, row.createdAt, zone);
  if (!schedule) return [];
  const calendar = calendarOf(schedule.zone);
  const around = [lastOccurrence(schedule, calendar, now), nextOccurrence(schedule, calendar, now)];
  return around.flatMap((at) => {
    if (!at || at < row.inForceSince) return [];
    const before = lastOccurrence(schedule, calendar, new Date(at.getTime() - 1)) ?? row.inForceSince;
    const plan = planOfOccurrence(before, at, schedule.graceHours);
    if (doneAt && doneAt >= plan.owner) return [];
    return reached(plan, aboutRow(row, "schedule", at), at.toISOString(), now);
  });
}

function ofReview(row: PlannedRow, zone: string, now: Date): Waiting[] {
  if (!row.reviewOn) return [];
  const day = startOfDay(zone, dayOf(row.reviewOn));
  if (day < row.inForceSince) return [];
  return reached(planOfReview(day), aboutRow(row, "review", day), row.reviewOn, now);
}

function aboutRow(row: PlannedRow, kind: "schedule" | "review", dueAt: Date): About {
  return { kind, about: row.id, title: row.what, regime: null, stage: null, dueAt, rows: [row] };
}

const open = new Set<PlannedClock["state"]>(["running", "due-soon", "overdue"]);

/** A clock concerns the rows in force that follow its regime, and its stage where they name one. */
function ofClock(clock: PlannedClock, rows: readonly PlannedRow[], now: Date): Waiting[] {
  if (clock.cancelled || !open.has(clock.state)) return [];
  const { regime, stage, at } = clock;
  const about: About = {
    ...{ kind: "deadline", about: clock.case, title: `${clock.title}: ${clock.label}`, regime, stage, dueAt: at },
    rows: rows.filter((row) => !row.archived && row.regime === regime && (row.stage ?? stage) === stage),
  };
  return reached(planOfClock(clock.start, at), about, at.toISOString(), now);
}

/** Gives every reminder whose time has come, each with a key of its own; `doneAt` tells when a row was last carried out. */
export function remindersDue(
  rows: readonly PlannedRow[],
  clocks: readonly PlannedClock[],
  context: {
    readonly zone: string;
    readonly calendarOf: CalendarOfZone;
    readonly doneAt: ReadonlyMap<string, Date>;
    readonly now: Date;
  },
): Waiting[] {
  const { zone, calendarOf, doneAt, now } = context;
  const alive = rows.filter(({ archived }) => !archived);
  return [
    ...alive.flatMap((row) => ofSchedule(row, zone, calendarOf, doneAt.get(row.id), now)),
    ...alive.flatMap((row) => ofReview(row, zone, now)),
    ...clocks.flatMap((clock) => ofClock(clock, alive, now)),
  ];
}
