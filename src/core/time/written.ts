import { remembered } from "@/core/shared/remembered";
import { type CivilDate, dateOf, dayOf } from "./day";
import { offsetAt } from "./offset";
import { localAt, type TimeOfDay } from "./zone";

const two = (value: number) => String(value).padStart(2, "0");

/** Writes a time of day as HH:MM, with seconds and milliseconds only where there are any. */
export function writeTime(time: TimeOfDay): string {
  const seconds = Math.floor(time / 1_000);
  const short = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}`;
  const rest = time % 60_000;
  return rest === 0 ? short : `${short}:${writeSeconds(rest)}`;
}

function writeSeconds(rest: number): string {
  const milliseconds = rest % 1_000;
  return two(Math.floor(rest / 1_000)) + (milliseconds === 0 ? "" : `.${String(milliseconds).padStart(3, "0")}`);
}

function writeOffset(zone: string, at: Date): string {
  const minutes = Math.round(offsetAt(zone, at.getTime()) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Writes an instant on the clock of a zone in ISO 8601 with its offset, such as 2026-03-30T17:30:00+02:00. */
export function writeInstant(zone: string, at: Date): string {
  const { day, time } = localAt(zone, at);
  const hoursAndMinutes = writeTime(time - (time % 60_000));
  return `${dateOf(day)}T${hoursAndMinutes}:${writeSeconds(time % 60_000)}${writeOffset(zone, at)}`;
}

/** Locales whose dates read naturally in each language (24-hour clock, day before month). */
const locales: Readonly<Record<string, string>> = { en: "en-GB" };
const formats = new Map<string, Intl.DateTimeFormat>();

/** Says a civil date in words, such as "Friday 25 December 2020". */
export function sayDate(language: string, date: CivilDate): string {
  const format = remembered(formats, language, () => {
    const parts = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
    return new Intl.DateTimeFormat(locales[language] ?? language, parts);
  });
  return format.format(dayOf(date) * 86_400_000);
}

/** Says an instant on the clock of a zone in words with the offset, such as "Friday 25 December 2020, 13:00 (UTC+01:00)". */
export function sayInstant(language: string, zone: string, at: Date): string {
  const { day, time } = localAt(zone, at);
  const offset = writeOffset(zone, at);
  return `${sayDate(language, dateOf(day))}, ${writeTime(time)} (UTC${offset === "+00:00" ? "" : offset})`;
}
