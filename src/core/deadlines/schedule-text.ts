import { accept, type Result, refuse } from "@/core/shared/result";
import { type CivilDate, isCivilDate } from "@/core/time/day";
import { isZone } from "@/core/time/offset";
import { readTime } from "@/core/time/when";
import { readRecurrence } from "./recurrence-rule";
import { closedDayPolicies, Schedule } from "./schedule-shape";

/** What a schedule that names no start stands on: the day it was first written, on the clock of the organisation. */
export type UsualStart = { readonly start: CivilDate; readonly zone: string };

/** Time of day and grace of a schedule that names none. */
const usual = { time: "09:00", onClosedDay: "keep", graceHours: 24 } as const;

type Parts = Partial<Schedule>;

/** DTSTART as RFC 5545 writes it: a date, or a date and time, in a named zone. */
function readStart(zone: string | undefined, date: string, time: string | undefined): Parts | undefined {
  const start = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const clock = time && `${time.slice(0, 2)}:${time.slice(2, 4)}`;
  if (!isCivilDate(start) || (clock && !readTime(clock).ok) || (zone && !isZone(zone))) return undefined;
  return { start, ...(clock ? { time: clock } : {}), ...(zone ? { zone } : {}) };
}

function readPart(part: string): Parts | undefined {
  const start = /^DTSTART(?:;TZID=([^:;]+))?(?:;VALUE=DATE)?:(\d{8})(?:T(\d{4})(?:00)?)?$/.exec(part);
  if (start) return readStart(start[1], start[2] ?? "", start[3]);
  const closed = /^X-CLOSED:(\w+)$/.exec(part)?.[1]?.toLowerCase();
  const onClosedDay = closedDayPolicies.find((policy) => policy === closed);
  if (onClosedDay) return { onClosedDay };
  const grace = /^X-GRACE:PT(\d{1,4})H$/.exec(part);
  if (grace && Schedule.shape.graceHours.safeParse(Number(grace[1])).success) return { graceHours: Number(grace[1]) };
  const rule = readRecurrence(part);
  return rule.ok ? { rule: rule.value } : undefined;
}

/**
 * Reads the schedule of a row: a rule of RFC 5545 alone ("FREQ=MONTHLY;BYDAY=1MO"), or with its start (DTSTART), what
 * happens on closed days (X-CLOSED: keep, skip, previous or next) and the hours of grace (X-GRACE), blanks or lines between.
 * Refuses `bad-recurrence`.
 */
export function readSchedule(text: string, { start, zone }: UsualStart): Result<Schedule> {
  const parts = text
    .trim()
    .replace(/\s*([;,=])\s*/g, "$1")
    .split(/\s+/);
  const read = parts.map(readPart);
  const wrong = read.indexOf(undefined);
  if (wrong >= 0) return refuse("bad-recurrence", { field: "schedule", values: { part: parts[wrong] ?? text } });
  const said = read.flatMap((part) => Object.keys(part ?? {}));
  const twice = said.find((name, index) => said.indexOf(name) !== index);
  const schedule = Object.assign({ start, zone, ...usual }, ...read) as Parts;
  if (twice || schedule.rule === undefined)
    return refuse("bad-recurrence", { field: "schedule", values: { part: twice ?? "RRULE" } });
  return accept(schedule as Schedule);
}

/** Writes a schedule as the text that `readSchedule` reads. */
export function writeSchedule({ rule, start, time, zone, onClosedDay, graceHours }: Schedule): string {
  const digits = (text: string) => text.replace(/\D/g, "");
  return [
    `DTSTART;TZID=${zone}:${digits(start)}T${digits(time)}00`,
    `RRULE:${rule}`,
    `X-CLOSED:${onClosedDay.toUpperCase()}`,
    `X-GRACE:PT${graceHours}H`,
  ].join(" ");
}
