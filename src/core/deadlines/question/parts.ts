import type { Events } from "@/core/deadlines/answer-stage";
import { type Calendar, calendarOfList } from "@/core/deadlines/calendar";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { calendarIdOfZone, weekendOf } from "@/core/deadlines/calendars/places";
import { isCivilDate, type Weekday } from "@/core/time/day";
import { isZone } from "@/core/time/offset";
import { firstInstantOf, readTime, readWhen, type When } from "@/core/time/when";
import type { Problems } from "./problem";
import type { Context } from "./question";
import type { QuestionShape } from "./shape";

/** Reads the zone. */
export function readZone({ zone }: QuestionShape, problems: Problems): string | undefined {
  if (zone === undefined) return problems.add(["zone"], { code: "zone-missing" });
  return isZone(zone) ? zone : problems.add(["zone"], { code: "bad-zone", values: { text: zone } });
}

/** Reads one date or time at a place. */
export function readWhenAt(zone: string, text: string, path: PropertyKey[], problems: Problems): When | undefined {
  const when = readWhen(zone, text);
  return when.ok ? when.value : problems.add(path, when.refusal);
}

/** Reads a day at a place. */
export function readDay(text: string | undefined, path: PropertyKey[], problems: Problems): string | undefined {
  if (text === undefined || isCivilDate(text)) return text;
  return problems.add(path, { code: "bad-date", values: { text } });
}

/** Brings the name of an event into its one spelling: "awareAt" and "aware at" mean "aware_at". */
function eventName(text: string): string {
  return text
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_|_$/g, "");
}

const inWords = /([a-z]+(?:_[a-z]+)*_at)\s+(?:only\s+)?(\d{4}-\d{2}-\d{2}[T\d:.+Z-]*)/gi;

/**
 * Reads the events: those of `events`, those that stand in `start_event` in words ("classified_major_at (aware_at
 * 2026-05-13T08:00:00+02:00)"), and `start` under the name that `start_event` begins with.
 */
export function readEvents(shape: QuestionShape, zone: string, start: When | undefined, problems: Problems): Events {
  const words = shape.start_event ?? "";
  const told = [...words.matchAll(inWords)].map(([, name = "", text = ""]) => [name, text, ["start_event"]] as const);
  const listed = Object.entries(shape.events ?? {}).map(([name, text]) => [name, text, ["events", name]] as const);
  const read = [...told, ...listed].map(([name, text, path]) => [
    eventName(name),
    readWhenAt(zone, text, [...path], problems),
  ]);
  const named = /^(?:[a-z]+_)+at\b|^[a-z_ ]+(?=$|[^a-z_ ])/i.exec(words)?.[0];
  const main = start !== undefined && named ? [[eventName(named), start]] : [];
  return Object.fromEntries([...main, ...read].filter(([, when]) => when !== undefined));
}

/** Reads the time of day at which a last day ends. */
export function readCutoff({ cutoff }: QuestionShape, problems: Problems): number | undefined {
  if (cutoff === undefined) return undefined;
  const read = readTime(cutoff);
  return read.ok ? read.value : problems.add(["cutoff"], read.refusal);
}

/** Reads the instant for which the state is told: `today`, a day meaning its first moment, or now. */
export function readNow({ today }: QuestionShape, zone: string, now: Date, problems: Problems): Date {
  if (today === undefined) return now;
  const when = readWhenAt(zone, today, ["today"], problems);
  return when === undefined ? now : firstInstantOf(zone, when);
}

function readWeekend({ weekend }: QuestionShape, problems: Problems): Weekday[] | undefined {
  if (weekend === undefined) return undefined;
  const days = new Set(weekend);
  const good = weekend.every((day) => Number.isInteger(day) && day >= 1 && day <= 7) && days.size < 7;
  return good ? ([...days] as Weekday[]) : problems.add(["weekend"], { code: "bad-weekend" });
}

/** Ids as the research writes them: "BR national", "JP plus year-end closure", "DE; any entity", "none needed". */
function leadingId(text: string): string {
  return /^[A-Za-z0-9-]+/.exec(text.trim())?.[0].toUpperCase() ?? text;
}

/** How the calendar of a question is found. */
export type CalendarChoice = (wanted: string) => Calendar;

/**
 * Reads which days are closed: the list of holidays in the question, else the calendar it names, else the one that is
 * wanted ("place" for the Member State or the zone). An explicit weekend takes the place of the calendar's.
 */
export function readCalendar(
  shape: QuestionShape,
  zone: string,
  memberState: string | undefined,
  { calendars }: Context,
  problems: Problems,
): CalendarChoice {
  const weekend = readWeekend(shape, problems);
  const restWith = (calendar: Calendar): Calendar => (weekend ? { ...calendar, weekend } : calendar);
  const ofPlace = memberState ?? calendarIdOfZone(zone) ?? "";
  shape.holidays?.forEach((date, index) => {
    readDay(date, ["holidays", index], problems);
  });
  if (shape.holidays) {
    const given = calendarOfList(shape.holidays.filter(isCivilDate), weekend ?? weekendOf(ofPlace));
    return () => given;
  }
  const named = shape.calendar ?? shape.holiday_calendar;
  const id = named === undefined ? undefined : leadingId(named);
  if (id === "NONE") return () => calendarOfList([], weekend ?? weekendOf(ofPlace));
  const chosen = id === undefined ? undefined : calendars(id);
  if (named !== undefined && !chosen)
    problems.add([shape.calendar === undefined ? "holiday_calendar" : "calendar"], {
      code: "unknown-calendar",
      values: { calendar: named },
    });
  return (wanted) => restWith(chosen ?? calendarFor(calendars, wanted, zone, memberState));
}
