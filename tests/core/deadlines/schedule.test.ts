import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarOfList, isWorkingDay } from "@/core/deadlines/calendar";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { readRecurrence } from "@/core/deadlines/recurrence-rule";
import { lastOccurrence, nextOccurrence, occurrences, scheduleState } from "@/core/deadlines/schedule";
import { Schedule } from "@/core/deadlines/schedule-shape";
import { dateOf, dayOf } from "@/core/time/day";
import { writeInstant } from "@/core/time/written";
import { localAt } from "@/core/time/zone";
import { zones } from "../time/zones";

const calendars = await builtInCalendars();
const de = calendars("DE") ?? calendarOfList([]);

const monthly: Schedule = {
  rule: "FREQ=MONTHLY;BYMONTHDAY=1",
  start: "2026-01-01",
  time: "09:00",
  zone: "Europe/Berlin",
  onClosedDay: "keep",
  graceHours: 48,
};
const at = (schedule: Schedule, from: string, until: string) =>
  occurrences(schedule, de, new Date(from), new Date(until)).map((one) => writeInstant(schedule.zone, one));

describe("schedules", () => {
  it("R16: keep their time of day across both changes of the clocks", () => {
    const weekly = { ...monthly, rule: "FREQ=WEEKLY", start: "2026-03-22" };
    expect(at(weekly, "2026-03-22T00:00:00Z", "2026-04-06T00:00:00Z")).toEqual([
      "2026-03-22T09:00:00+01:00",
      "2026-03-29T09:00:00+02:00",
      "2026-04-05T09:00:00+02:00",
    ]);
    expect(at({ ...weekly, start: "2026-10-18" }, "2026-10-18T00:00:00Z", "2026-10-26T00:00:00Z")).toEqual([
      "2026-10-18T09:00:00+02:00",
      "2026-10-25T09:00:00+01:00",
    ]);
  });

  it("at a time that daylight saving skips or repeats happen once that day", () => {
    const daily = { ...monthly, rule: "FREQ=DAILY", time: "02:30" };
    expect(at(daily, "2026-03-28T12:00:00Z", "2026-03-30T12:00:00Z")).toEqual([
      "2026-03-29T03:30:00+02:00",
      "2026-03-30T02:30:00+02:00",
    ]);
    expect(at(daily, "2026-10-24T12:00:00Z", "2026-10-26T12:00:00Z")).toEqual([
      "2026-10-25T02:30:00+02:00",
      "2026-10-26T02:30:00+01:00",
    ]);
  });

  it("move off closed days by their policy", () => {
    const around = (onClosedDay: Schedule["onClosedDay"]) =>
      at({ ...monthly, onClosedDay }, "2026-04-20T00:00:00Z", "2026-05-10T00:00:00Z");
    expect(around("keep")).toEqual(["2026-05-01T09:00:00+02:00"]);
    expect(around("skip")).toEqual([]);
    expect(around("previous")).toEqual(["2026-04-30T09:00:00+02:00"]);
    expect(around("next")).toEqual(["2026-05-04T09:00:00+02:00"]);
  });

  it("find an occurrence that moved into the span from outside it", () => {
    expect(at({ ...monthly, onClosedDay: "next" }, "2026-05-03T00:00:00Z", "2026-05-10T00:00:00Z")).toEqual([
      "2026-05-04T09:00:00+02:00",
    ]);
    expect(at({ ...monthly, onClosedDay: "previous" }, "2026-04-29T00:00:00Z", "2026-04-30T23:00:00Z")).toEqual([
      "2026-04-30T09:00:00+02:00",
    ]);
  });

  it("read UNTIL as a day, a local time or an instant in UTC", () => {
    const until = (text: string) =>
      at({ ...monthly, rule: `FREQ=DAILY;UNTIL=${text}` }, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z").length;
    expect([until("20260103"), until("20260103T090000"), until("20260103T080000Z"), until("20260103T075959Z")]).toEqual(
      [3, 3, 3, 2],
    );
  });

  it("give the next and the last occurrence, however far away within a lifetime", () => {
    const leap = { ...monthly, rule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" };
    expect(nextOccurrence(leap, de, new Date("2026-06-01T00:00:00Z"))?.toISOString()).toBe("2028-02-29T08:00:00.000Z");
    expect(lastOccurrence({ ...leap, start: "2020-01-01" }, de, new Date("2026-06-01T00:00:00Z"))?.toISOString()).toBe(
      "2024-02-29T08:00:00.000Z",
    );
    expect(lastOccurrence(leap, de, new Date("2026-06-01T00:00:00Z"))).toBeUndefined();
    expect(
      nextOccurrence({ ...leap, rule: "FREQ=DAILY;COUNT=2" }, de, new Date("2026-06-01T00:00:00Z")),
    ).toBeUndefined();
  });

  it("that can never occur are answered with nothing", () => {
    const never = { ...monthly, rule: "FREQ=DAILY;INTERVAL=7;BYDAY=MO" };
    expect(nextOccurrence(never, de, new Date("2026-06-01T00:00:00Z"))).toBeUndefined();
  });

  it("are done, due within their grace, or overdue", () => {
    const state = (doneAt: string | undefined, now: string) =>
      scheduleState(monthly, de, doneAt === undefined ? undefined : new Date(doneAt), new Date(now)).is;
    expect(state(undefined, "2025-12-31T00:00:00Z")).toBe("waiting");
    expect(state("2026-05-02T00:00:00Z", "2026-05-10T00:00:00Z")).toBe("done");
    expect(state("2026-04-20T00:00:00Z", "2026-05-10T00:00:00Z")).toBe("done");
    expect(state("2026-04-02T00:00:00Z", "2026-05-02T00:00:00Z")).toBe("due");
    expect(state("2026-04-02T00:00:00Z", "2026-05-03T07:00:00Z")).toBe("due");
    expect(state("2026-04-02T00:00:00Z", "2026-05-03T07:00:01Z")).toBe("overdue");
  });

  it("refuse rules that are none, that repeat within a day or that contradict themselves", () => {
    for (const rule of [
      "",
      "FREQ=HOURLY",
      "FREQ=DAILY;INTERVAL=0",
      "FREQ=DAILY;BYMONTH=13",
      "FREQ=MONTHLY;BYDAY=ZZ",
      "BYDAY=MO",
      "FREQ=DAILY;COUNT=2;UNTIL=20270101",
      "FREQ=DAILY;FREQ=WEEKLY",
      "FREQ=DAILY;X=1",
      "constructor=1",
    ])
      expect([rule, readRecurrence(rule).ok]).toEqual([rule, false]);
    expect(readRecurrence("rrule:freq=monthly;byday=1mo,-1fr;bysetpos=-1")).toEqual({
      ok: true,
      value: "FREQ=MONTHLY;BYDAY=1MO,-1FR;BYSETPOS=-1",
    });
    expect(Schedule.safeParse({ ...monthly, zone: "+02:00" }).success).toBe(false);
  });
});

describe("in twenty zones from 2020 to 2040", () => {
  const day = fc.integer({ min: dayOf("2020-01-01"), max: dayOf("2039-12-31") });

  it("a daily schedule happens once on every civil day, at its time or the gap after it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: 23 }), (zone, first, hour) => {
        const schedule: Schedule = {
          ...monthly,
          rule: "FREQ=DAILY",
          start: dateOf(first),
          time: `${String(hour).padStart(2, "0")}:30`,
          zone,
        };
        const found = occurrences(
          schedule,
          de,
          new Date((first - 1) * 86_400_000),
          new Date((first + 20) * 86_400_000),
        ).slice(0, 15);
        expect(found.map((one) => localAt(zone, one).day)).toEqual(found.map((_one, index) => first + index));
      }),
      { numRuns: 60 },
    );
  });

  it("with a policy nothing happens on a closed day, and skipping only leaves out", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("skip", "previous", "next"),
        day,
        fc.integer({ min: 1, max: 28 }),
        (onClosedDay, first, dayOfMonth) => {
          const schedule: Schedule = {
            ...monthly,
            rule: `FREQ=MONTHLY;BYMONTHDAY=${dayOfMonth}`,
            start: dateOf(first),
            onClosedDay,
          };
          const span = [new Date(first * 86_400_000), new Date((first + 300) * 86_400_000)] as const;
          const moved = occurrences(schedule, de, ...span);
          expect(moved.every((one) => isWorkingDay(de, localAt(schedule.zone, one).day))).toBe(true);
          const kept = occurrences({ ...schedule, onClosedDay: "keep" }, de, ...span).map(Number);
          if (onClosedDay === "skip") expect(moved.every((one) => kept.includes(one.getTime()))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
