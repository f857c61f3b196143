import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOfList } from "@/core/deadlines/calendar";
import { repeatOf, repeats, ruleOfRepeat } from "@/core/deadlines/repeat";
import { occurrences } from "@/core/deadlines/schedule";
import { closedDayPolicies, type Schedule } from "@/core/deadlines/schedule-shape";
import { readSchedule, writeSchedule } from "@/core/deadlines/schedule-text";
import { dateOf, dayOf } from "@/core/time/day";
import { accepted } from "../../support/accepted";
import { zones } from "../time/zones";

const usual = { start: "2026-11-22", zone: "Europe/Berlin" };
const read = (text: string) => readSchedule(text, usual);

describe("the schedule of a row", () => {
  it("R16: is a rule alone, which then runs at nine on the clock of the organisation from the day it was written", () => {
    for (const text of ["FREQ=MONTHLY;BYDAY=1MO", " RRULE:FREQ=MONTHLY; BYDAY = 1MO "])
      expect(accepted(read(text))).toEqual({
        ...{ rule: "FREQ=MONTHLY;BYDAY=1MO", start: "2026-11-22", time: "09:00", zone: "Europe/Berlin" },
        ...{ onClosedDay: "keep", graceHours: 24 },
      });
  });

  it("says its start, time, zone, holiday policy and grace, in lines or in one", () => {
    const text = "DTSTART;TZID=America/New_York:20270104T173000\nRRULE:FREQ=WEEKLY\nX-CLOSED:NEXT\nX-GRACE:PT48H";
    const schedule = { rule: "FREQ=WEEKLY", start: "2027-01-04", time: "17:30", zone: "America/New_York" };
    expect(accepted(read(text))).toEqual({ ...schedule, onClosedDay: "next", graceHours: 48 });
    expect(accepted(read(text.replaceAll("\n", " ")))).toEqual(accepted(read(text)));
  });

  it.each([
    ["", "FREQ"],
    ["every Monday", "every"],
    ["FREQ=HOURLY", "FREQ=HOURLY"],
    ["DTSTART:20261122T090000", "RRULE"],
    ["DTSTART:20260230T090000 FREQ=DAILY", "DTSTART:20260230T090000"],
    ["DTSTART;TZID=Mars/Base:20261122T090000 FREQ=DAILY", "DTSTART;TZID=Mars/Base:20261122T090000"],
    ["DTSTART:20261122T250000 FREQ=DAILY", "DTSTART:20261122T250000"],
    ["FREQ=DAILY X-CLOSED:MAYBE", "X-CLOSED:MAYBE"],
    ["FREQ=DAILY X-GRACE:PT9999H", "X-GRACE:PT9999H"],
    ["FREQ=DAILY FREQ=WEEKLY", "rule"],
  ])("is refused with the part that is wrong: %j", (text, part) => {
    const refused = read(text);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "bad-recurrence" } });
    expect(String(!refused.ok && refused.refusal.values?.part)).toContain(text === "" ? "" : part);
  });

  it("comes back from its text as it was", () => {
    const schedules = fc.record<Schedule>({
      rule: fc.constantFrom("FREQ=DAILY", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;INTERVAL=2;COUNT=4"),
      start: fc.integer({ min: dayOf("1990-01-01"), max: dayOf("2090-01-01") }).map(dateOf),
      time: fc.integer({ min: 0, max: 1_439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
      zone: fc.constantFrom(...zones),
      onClosedDay: fc.constantFrom(...closedDayPolicies),
      graceHours: fc.integer({ min: 0, max: 8_760 }),
    });
    fc.assert(
      fc.property(schedules, (schedule) => {
        expect(accepted(read(writeSchedule(schedule)))).toEqual(schedule);
      }),
    );
  });
});

describe("a usual way to repeat", () => {
  it.each([
    ["monthly-on-weekday", "2026-12-07", "FREQ=MONTHLY;BYDAY=1MO"],
    ["monthly-on-weekday", "2026-12-31", "FREQ=MONTHLY;BYDAY=-1TH"],
    ["monthly-on-day", "2026-12-07", "FREQ=MONTHLY;BYMONTHDAY=7"],
    ["monthly-on-day", "2026-12-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1"],
    ["quarterly", "2026-12-07", "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=7"],
    ["yearly", "2026-12-07", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=7"],
  ] as const)("%s from %s", (repeat, start, rule) => {
    expect(ruleOfRepeat(repeat, start)).toBe(rule);
  });

  it("R16: starts on its first day, never twice in its period, and on the last day of months that are too short", () => {
    const starts = fc.integer({ min: dayOf("2020-01-01"), max: dayOf("2040-12-31") }).map(dateOf);
    fc.assert(
      fc.property(starts, fc.constantFrom(...repeats), (start, repeat) => {
        const rule = ruleOfRepeat(repeat, start);
        expect(repeatOf(rule, start)).toBeDefined();
        const schedule: Schedule = { rule, start, time: "09:00", zone: "UTC", onClosedDay: "keep", graceHours: 0 };
        const first = new Date(`${start}T00:00:00Z`);
        const found = occurrences(schedule, calendarOfList([]), first, new Date(first.getTime() + 1_100 * 86_400_000));
        const skipsTheFirst = repeat === "weekdays" || repeat === "monthly-on-last-day";
        if (!skipsTheFirst) expect(found[0]?.toISOString()).toBe(`${start}T09:00:00.000Z`);
        const months = found.map((at) => at.toISOString().slice(0, 7));
        if (repeat.startsWith("monthly")) expect(months.length).toBe(new Set(months).size);
        if (repeat.startsWith("monthly")) expect(months.length).toBeGreaterThanOrEqual(35);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps to the end of the month from the 31st on", () => {
    const rule = ruleOfRepeat("monthly-on-day", "2027-01-31");
    const schedule: Schedule = {
      rule,
      start: "2027-01-31",
      time: "09:00",
      zone: "UTC",
      onClosedDay: "keep",
      graceHours: 0,
    };
    const days = occurrences(schedule, calendarOfList([]), new Date("2027-01-01"), new Date("2027-05-31T23:00:00Z"));
    expect(days.map((at) => at.toISOString().slice(5, 10))).toEqual(["01-31", "02-28", "03-31", "04-30", "05-31"]);
  });
});
