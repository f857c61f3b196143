import { type Day, dayLength } from "./day";
import { offsetAt } from "./offset";

/** A time of day in milliseconds since midnight on the clock. */
export type TimeOfDay = number;

const second = 1_000;

/** Reads the clock and calendar of a zone at an instant. */
export function localAt(zone: string, at: Date): { day: Day; time: TimeOfDay } {
  const wall = at.getTime() + offsetAt(zone, at.getTime());
  const day = Math.floor(wall / dayLength);
  return { day, time: wall - day * dayLength };
}

/**
 * Gives the instant at which a zone's clock shows a time on a day.
 * A time that occurs twice means the earlier instant unless told otherwise; a time that daylight saving skips means the
 * instant that the old offset gives, so the clock then shows the time plus the gap.
 */
export function instantAt(zone: string, day: Day, time: TimeOfDay, twice: "earlier" | "later" = "earlier"): Date {
  const wall = day * dayLength + time;
  const before = offsetAt(zone, wall - dayLength);
  const after = offsetAt(zone, wall + dayLength);
  const real = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall);
  if (real.length === 0) return new Date(wall - before);
  return new Date(twice === "earlier" ? Math.min(...real) : Math.max(...real));
}

/** Gives the first instant of a day in a zone, also where midnight is skipped or occurs twice. */
export function startOfDay(zone: string, day: Day): Date {
  return instantAt(zone, day, 0);
}

/** Gives the last whole second of a day in a zone: 23:59:59 on its clock. */
export function endOfDay(zone: string, day: Day): Date {
  return new Date(startOfDay(zone, day + 1).getTime() - second);
}
