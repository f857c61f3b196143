import { type Counting, startInstant } from "@/core/deadlines/rule";
import { type Step, step } from "@/core/deadlines/step";
import { offsetAt } from "@/core/time/offset";
import { writeTime } from "@/core/time/written";
import { localAt } from "@/core/time/zone";
import { whyClosed } from "./closed-day";

const hour = 3_600_000;

/** Gives the instant a number of real hours after another. */
export function plusHours(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * hour);
}

/** Gives the instant at which the hours of the period have passed on the UTC time line. */
export function elapsed(counting: Counting): Date {
  return plusHours(startInstant(counting), counting.period.amount);
}

/** Gives the full hour after the running one, at which Art 3(1) of Reg. 1182/71 starts to count. */
export function nextFullHour(counting: Counting): Date {
  const start = startInstant(counting);
  return new Date(start.getTime() - (localAt(counting.zone, start).time % hour) + hour);
}

/** Says that only the day of the start is known and hours run from its first moment; nothing where the time is known. */
export function startOfHours(counting: Counting): Step[] {
  return typeof counting.start === "string" ? [step("hours-from-midnight", { at: startInstant(counting) })] : [];
}

/** Says what a change of the clocks inside the period does to the time on the clock; nothing where there is none. */
export function clockChange({ zone }: Counting, from: Date, until: Date): Step[] {
  const minutes = (offsetAt(zone, until.getTime()) - offsetAt(zone, from.getTime())) / 60_000;
  if (minutes === 0) return [];
  const wall = localAt(zone, new Date(until.getTime() - minutes * 60_000)).time;
  const direction = minutes > 0 ? "forward" : "back";
  return [step("clock-change", { minutes: Math.abs(minutes), direction, at: until, wall: writeTime(wall) })];
}

/** Says that an hour limit does not move although it ends on a closed day; nothing on a working day. */
export function closedButCounts({ zone, calendar }: Counting, until: Date): Step[] {
  const closed = whyClosed(calendar, localAt(zone, until).day);
  return closed.length === 0 ? [] : [...closed, step("hours-never-move")];
}
