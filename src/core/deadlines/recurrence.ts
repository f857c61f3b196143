import * as library from "rrule";
import { accept, type Result, refuse } from "@/core/shared/result";

/** rrule is CommonJS to Node and ESM to bundlers. */
const { RRule } = ("RRule" in library ? library : (library as { default: typeof library }).default) as typeof library;

/**
 * Civil dates and times as if they were UTC, 19 times 400 years ahead. The calendar repeats every 400 years, weekdays
 * included, and rrule only gives up on a rule that never occurs ("every seventh day from a Tuesday, on Mondays") in the year
 * 9999: from here that takes a moment, from today it takes seconds.
 */
const ahead = 19 * 146_097 * 86_400_000;

const frequencies = /(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/;
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,3}$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(T\d{6}Z?)?$/,
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
  BYDAY:
    /^([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?([1-9]|[1-4]\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYMONTHDAY: /^[+-]?([1-9]|[12]\d|3[01])(,[+-]?([1-9]|[12]\d|3[01]))*$/,
  BYYEARDAY: /^[+-]?[1-9]\d{0,2}(,[+-]?[1-9]\d{0,2})*$/,
  BYWEEKNO: /^[+-]?([1-9]|[1-4]\d|5[0-3])(,[+-]?([1-9]|[1-4]\d|5[0-3]))*$/,
  BYSETPOS: /^[+-]?[1-9]\d{0,2}(,[+-]?[1-9]\d{0,2})*$/,
  BYHOUR: /^(\d|1\d|2[0-3])(,(\d|1\d|2[0-3]))*$/,
  BYMINUTE: /^[0-5]?\d(,[0-5]?\d)*$/,
};

/** Reads an RFC 5545 recurrence rule that repeats by the day or slower, with or without "RRULE:"; refuses `bad-recurrence`. */
export function readRecurrence(text: string): Result<string> {
  const rule = text
    .trim()
    .replace(/^RRULE:/i, "")
    .toUpperCase();
  const fields = rule.split(";").map((field) => field.split("="));
  const wrong = fields.find(([name = "", value = ""]) => !(Object.hasOwn(parts, name) && parts[name]?.test(value)));
  const names = fields.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const both = names.includes("COUNT") && names.includes("UNTIL") ? "COUNT, UNTIL" : undefined;
  const part = wrong?.join("=") ?? twice ?? both ?? (frequencies.test(rule) ? undefined : "FREQ");
  return part === undefined ? accept(rule) : refuse("bad-recurrence", { values: { part: part || text } });
}

/**
 * Expands a rule between two civil times, both inclusive. All times are civil: milliseconds of the date and time as if they
 * were UTC. `localUntil` turns an UNTIL in UTC into such a time.
 */
export function expandRecurrence(
  rule: string,
  start: number,
  span: { from: number; until: number },
  localUntil: (utc: Date) => number,
): number[] {
  const { until, ...options } = RRule.parseString(rule);
  const end = until && (/UNTIL=\d{8}T\d{6}Z/.test(rule) ? localUntil(until) : endOfUntil(rule, until));
  const parsed = new RRule({
    ...options,
    dtstart: new Date(start + ahead),
    ...(end === null || end === undefined ? {} : { until: new Date(end + ahead) }),
  });
  return parsed
    .between(new Date(span.from + ahead), new Date(span.until + ahead), true)
    .map((at) => at.getTime() - ahead);
}

/** An UNTIL that names a day includes all of that day. */
function endOfUntil(rule: string, until: Date): number {
  return until.getTime() + (/UNTIL=\d{8}(;|$)/.test(rule) ? 86_399_000 : 0);
}
