import type { Speak } from "@/core/language/speak";
import { readRecurrence } from "./recurrence-rule";
import { readSchedule } from "./schedule-text";

type Parts = Readonly<Partial<Record<string, string>>>;

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const sayable = new Set(["FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"]);

// A Monday and a January, for their names in the language.
const nameOf = (language: string, part: "weekday" | "month", index: number) =>
  new Intl.DateTimeFormat(language, { [part]: "long", timeZone: "UTC" }).format(
    part === "weekday" ? Date.UTC(2024, 0, 1 + index) : Date.UTC(2024, index, 1),
  );
const listOf = (language: string, names: readonly string[]) => new Intl.ListFormat(language).format(names);

/** Says the days of a month on which something falls; undefined where there are no plain words for it. */
function sayDay(speak: Speak, language: string, { BYDAY, BYMONTHDAY, BYSETPOS }: Parts): string | undefined {
  const days = (BYDAY?.split(",") ?? []).map((day) => /^([+-]?\d+)?(..)$/.exec(day));
  const names = days.map((day) => nameOf(language, "weekday", weekdays.indexOf(day?.[2] ?? "")));
  const place = days[0]?.[1];
  if (BYDAY && (BYMONTHDAY || BYSETPOS)) return undefined;
  if (place !== undefined) {
    const known = days.length === 1 && [1, 2, 3, 4, 5, -1].includes(Number(place));
    return known
      ? speak("deadlines.schedules.onPlace", { place: `p${Number(place)}`, weekday: names[0] ?? "" })
      : undefined;
  }
  if (BYDAY) return speak("deadlines.schedules.onDays", { days: listOf(language, names) });
  if (!BYMONTHDAY) return BYSETPOS ? undefined : "";
  const numbers = BYMONTHDAY.split(",").map(Number);
  const last = Math.max(...numbers);
  if (BYMONTHDAY === "-1" && !BYSETPOS) return speak("deadlines.schedules.onLastDay");
  if (numbers.length === 1 && last > 0 && !BYSETPOS) return speak("deadlines.schedules.onDay", { day: last });
  // The way in which the form writes a day that shorter months lack.
  const shorter = BYSETPOS === "-1" && numbers.every((day, index) => day === 28 + index);
  return shorter ? speak("deadlines.schedules.onDayOrBefore", { day: last }) : undefined;
}

/**
 * Says the schedule of a row in words, with its time and zone where it names them; what there are no words for, and what
 * cannot be read, is given as it stands. `speak` is the text catalogue of either side.
 */
export function saySchedule(speak: Speak, language: string, text: string): string {
  const read = readSchedule(text, { start: "2024-01-01", zone: "UTC" });
  const rule = read.ok ? readRecurrence(read.value.rule) : read;
  if (!read.ok || !rule.ok) return text;
  const parts: Parts = Object.fromEntries(rule.value.split(";").map((part) => part.split("=")));
  const day = sayDay(speak, language, parts);
  if (day === undefined || Object.keys(parts).some((name) => !sayable.has(name))) return text;
  const frequency = parts.FREQ as "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  const months = parts.BYMONTH?.split(",").map((month) => nameOf(language, "month", Number(month) - 1));
  const when = [
    speak(`deadlines.schedules.${frequency}`, { n: Number(parts.INTERVAL ?? 1) }),
    months && speak("deadlines.schedules.inMonths", { months: listOf(language, months) }),
    day,
  ]
    .filter(Boolean)
    .join(" ");
  if (!text.includes("DTSTART")) return when;
  const { time, zone } = read.value;
  return speak("deadlines.schedules.at", { when, time, zone: zone.replaceAll("_", " ") });
}
