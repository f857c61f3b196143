import * as library from "rrule";

/** rrule is CommonJS to Node and ESM to bundlers. */
const { RRule } = ("RRule" in library ? library : (library as { default: typeof library }).default) as typeof library;

/**
 * Civil dates and times as if they were UTC, 19 times 400 years ahead. The calendar repeats every 400 years, weekdays
 * included, and rrule only gives up on a rule that never occurs ("every seventh day from a Tuesday, on Mondays") in the year
 * 9999: from here that takes a moment, from today it takes seconds.
 */
const ahead = 19 * 146_097 * 86_400_000;

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
