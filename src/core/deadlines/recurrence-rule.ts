import { accept, type Result, refuse } from "@/core/shared/result";

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
