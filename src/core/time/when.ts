import { accept, type Result, refuse } from "@/core/shared/result";
import { type CivilDate, dateOf, dayOf, isCivilDate } from "./day";
import { instantAt, localAt, startOfDay, type TimeOfDay } from "./zone";

/** When something happened: an instant, or a civil date where only the day is known. */
export type When = Date | CivilDate;

const shape = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i;
const minute = 60_000;

/** Reads "HH:MM" as a time of day; refuses `bad-time`. */
export function readTime(text: string): Result<TimeOfDay> {
  const [, hours, minutes] = (/^(\d{2}):(\d{2})$/.exec(text) ?? []).map(Number);
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59)
    return refuse("bad-time", { values: { text } });
  return accept((hours * 60 + minutes) * minute);
}

function readOffset(text: string): number | null {
  if (text.toUpperCase() === "Z") return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(-2))];
  if (minutes > 59 || hours * 60 + minutes > 14 * 60) return null;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * minute;
}

/**
 * Reads an ISO 8601 date or date and time; without an offset the time is on the clock of the zone.
 * Refuses `bad-when` for anything else and for days and times that do not exist.
 */
export function readWhen(zone: string, text: string): Result<When> {
  if (isCivilDate(text)) return accept(text);
  const [, date, hours, minutes, seconds, fraction, offset] = shape.exec(text) ?? [];
  if (!date || !isCivilDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return refuse("bad-when", { values: { text } });
  const milliseconds = Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
  const time = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * 1_000 + milliseconds;
  if (!offset) return accept(instantAt(zone, dayOf(date), time));
  const east = readOffset(offset);
  if (east === null) return refuse("bad-when", { values: { text } });
  return accept(new Date(dayOf(date) * 1_440 * minute + time - east));
}

/** Gives the civil date of a when, on the calendar of a zone. */
export function dateOfWhen(zone: string, when: When): CivilDate {
  return typeof when === "string" ? when : dateOf(localAt(zone, when).day);
}

/** Gives the first instant a when can mean: itself, or the start of its day. */
export function firstInstantOf(zone: string, when: When): Date {
  return typeof when === "string" ? startOfDay(zone, dayOf(when)) : when;
}
