import type { CivilDate } from "@/core/time/day";
import { dateOf } from "@/core/time/day";
import { localAt } from "@/core/time/zone";
import { readRecurrence } from "./recurrence";
import type { Schedule } from "./schedule";

/** What a calendar needs to know of a row of a matrix. */
export type PlannedRow = {
  readonly id: string;
  readonly matrix: string;
  readonly matrixName: string;
  readonly what: string;
  readonly owner: string;
  /** RFC 5545 rule as people wrote it; empty for none. */
  readonly schedule: string;
  readonly reviewOn: CivilDate | null;
  readonly createdAt: Date;
  readonly revision: number;
  readonly archived: boolean;
  /** What schedule and review were before they were taken away, so that calendars learn that they are cancelled. */
  readonly formerSchedule?: string;
  readonly formerReview?: CivilDate;
};

/** Time of day of an occurrence whose rule names none. */
const usualTime = "09:00";

/**
 * Gives the schedule of a row on the clock of the organisation's zone, counted from the day the row was written;
 * undefined for a rule that cannot be read.
 */
export function scheduleOf(rule: string, createdAt: Date, zone: string): Schedule | undefined {
  const read = readRecurrence(rule);
  if (rule.trim() === "" || !read.ok) return undefined;
  const start = dateOf(localAt(zone, createdAt).day);
  return { rule: read.value, start, time: usualTime, zone, onClosedDay: "keep", graceHours: 24 };
}
