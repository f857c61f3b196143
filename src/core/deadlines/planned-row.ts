import { z } from "zod";
import type { CivilDate } from "@/core/time/day";
import { dateOf } from "@/core/time/day";
import { localAt } from "@/core/time/zone";
import type { Schedule } from "./schedule-shape";
import { readSchedule } from "./schedule-text";

/** The parts of a sealed matrix document that say when something comes due and who does it. */
export const Plan = z.object({
  matrix: z.object({ id: z.string(), name: z.string(), owner: z.string().nullable() }),
  rows: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      schedule: z.string(),
      reviewOn: z.string().nullable(),
      owner: z.string().nullable(),
      backup: z.string().nullable(),
      regime: z.string().nullable(),
      stage: z.string().nullable(),
    }),
  ),
  positions: z.array(z.object({ id: z.string(), name: z.string(), reportsTo: z.string().nullable() })),
});
export type Plan = z.infer<typeof Plan>;

/** What a calendar and a reminder need to know of a row of a version in force. */
export type PlannedRow = {
  readonly id: string;
  readonly matrix: string;
  readonly matrixName: string;
  /** Position that answers for the matrix. */
  readonly matrixOwner: string | null;
  readonly what: string;
  readonly owner: string;
  readonly ownerId: string | null;
  readonly backupId: string | null;
  /** As people wrote it; empty for none. */
  readonly schedule: string;
  readonly reviewOn: CivilDate | null;
  readonly regime: string | null;
  readonly stage: string | null;
  readonly createdAt: Date;
  /** When the matrix first came into force. */
  readonly inForceSince: Date;
  /** Grows with every change that a calendar must hear of. */
  readonly sequence: number;
  readonly archived: boolean;
  /** What schedule and review were before they were taken away, so that calendars learn that they are cancelled. */
  readonly formerSchedule?: string;
  readonly formerReview?: CivilDate;
};

/** SEQUENCE of an event that last changed at an instant: seconds since 2020, which only grow. */
export function sequenceOf(changedAt: Date): number {
  return Math.floor((changedAt.getTime() - Date.UTC(2020, 0, 1)) / 1_000);
}

/**
 * Gives the schedule of a row; what it does not say is the clock of the organisation's zone, counted from the day the row
 * was written. Undefined for none, and for one that cannot be read.
 */
export function scheduleOf(text: string, createdAt: Date, zone: string): Schedule | undefined {
  if (text.trim() === "") return undefined;
  const read = readSchedule(text, { start: dateOf(localAt(zone, createdAt).day), zone });
  return read.ok ? read.value : undefined;
}
