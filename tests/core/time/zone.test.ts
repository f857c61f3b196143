import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayLength, dayOf, daysInMonth, isCivilDate, plusMonths, weekdayOf } from "@/core/time/day";
import { isZone, offsetAt } from "@/core/time/offset";
import { readTime, readWhen } from "@/core/time/when";
import { sayInstant, writeInstant } from "@/core/time/written";
import { endOfDay, instantAt, localAt, startOfDay } from "@/core/time/zone";
import { zones } from "./zones";

const from = Date.UTC(2020, 0, 1);
const until = Date.UTC(2041, 0, 1) - 1;
const zone = fc.constantFrom(...zones);
const instant = fc.integer({ min: from, max: until });
const day = fc.integer({ min: dayOf("2020-01-01"), max: dayOf("2040-12-31") });

describe("zones, against the Temporal polyfill", () => {
  it("give the offset of every instant in twenty zones from 2020 to 2040", () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const theirs = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds / 1e6;
        expect(offsetAt(name, at)).toBe(theirs);
      }),
      { numRuns: 2_000 },
    );
  });

  it("give the offset on both sides of every change of the clocks in those years", () => {
    for (const name of zones) {
      let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name);
      for (;;) {
        const next = at.getTimeZoneTransition("next");
        if (!next || next.epochMilliseconds > until) break;
        expect(offsetAt(name, next.epochMilliseconds)).toBe(next.offsetNanoseconds / 1e6);
        expect(offsetAt(name, next.epochMilliseconds - 1)).toBe(
          next.subtract({ nanoseconds: 1 }).offsetNanoseconds / 1e6,
        );
        at = next;
      }
    }
  });

  it("turn a civil time into the same instant, also where it is skipped or occurs twice", () => {
    fc.assert(
      fc.property(zone, day, fc.integer({ min: 0, max: 24 * 60 - 1 }), (name, on, minute) => {
        const local = Temporal.PlainDate.from(dateOf(on)).toPlainDateTime({
          hour: Math.floor(minute / 60),
          minute: minute % 60,
        });
        const theirs = local.toZonedDateTime(name, { disambiguation: "compatible" }).epochMilliseconds;
        expect(instantAt(name, on, minute * 60_000).getTime()).toBe(theirs);
      }),
      { numRuns: 2_000 },
    );
  });

  it("start and end every day where Temporal does", () => {
    fc.assert(
      fc.property(zone, day, (name, on) => {
        const theirs = Temporal.PlainDate.from(dateOf(on)).toZonedDateTime(name).startOfDay().epochMilliseconds;
        expect(startOfDay(name, on).getTime()).toBe(theirs);
        expect(endOfDay(name, on).getTime() + 1_000).toBe(startOfDay(name, on + 1).getTime());
      }),
      { numRuns: 2_000 },
    );
  });

  it("read back what they wrote", () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const { day: on, time } = localAt(name, new Date(at));
        expect([instantAt(name, on, time).getTime(), instantAt(name, on, time, "later").getTime()]).toContain(at);
        expect(Date.parse(writeInstant(name, new Date(at)))).toBe(at);
      }),
    );
  });
});

describe("midnight", () => {
  it("begins the day at its first instant where midnight is skipped", () => {
    expect(writeInstant("Asia/Beirut", startOfDay("Asia/Beirut", dayOf("2026-03-29")))).toBe(
      "2026-03-29T01:00:00+03:00",
    );
  });

  it("ends the day at its last second where 23:59:59 occurs twice", () => {
    const end = endOfDay("Asia/Beirut", dayOf("2026-10-24"));
    expect(writeInstant("Asia/Beirut", end)).toBe("2026-10-24T23:59:59+02:00");
  });

  it("of a half-hour change moves by half an hour", () => {
    const before = instantAt("Australia/Lord_Howe", dayOf("2026-10-04"), 105 * 60_000);
    expect(writeInstant("Australia/Lord_Howe", new Date(before.getTime() + 15 * 60_000))).toBe(
      "2026-10-04T02:30:00+11:00",
    );
  });
});

describe("days", () => {
  it("know weekday, month ends and leap years as Temporal does", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2199-12-31") }),
        fc.integer({ min: -1_200, max: 1_200 }),
        (on, months) => {
          const theirs = Temporal.PlainDate.from(dateOf(on));
          expect(weekdayOf(on)).toBe(theirs.dayOfWeek);
          expect(daysInMonth(theirs.year, theirs.month)).toBe(theirs.daysInMonth);
          expect(dateOf(plusMonths(on, months))).toBe(theirs.add({ months }).toString());
        },
      ),
    );
  });

  it("that do not exist are no dates", () => {
    expect(
      ["2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "1899-12-31", "2200-01-01", "2026-1-1"].filter(
        isCivilDate,
      ),
    ).toEqual([]);
    expect(isCivilDate("2028-02-29")).toBe(true);
  });
});

describe("reading a when", () => {
  const read = (text: string) => {
    const result = readWhen("Europe/Berlin", text);
    return result.ok
      ? typeof result.value === "string"
        ? result.value
        : result.value.toISOString()
      : result.refusal.code;
  };

  it("takes days, instants with offset and times on the clock of the zone", () => {
    expect(read("2026-05-24")).toBe("2026-05-24");
    expect(read("2026-05-24T13:00:00+02:00")).toBe("2026-05-24T11:00:00.000Z");
    expect(read("2026-05-24T13:00Z")).toBe("2026-05-24T13:00:00.000Z");
    expect(read("2026-05-24 13:00")).toBe("2026-05-24T11:00:00.000Z");
    expect(read("2026-01-24T13:00:00.25-0530")).toBe("2026-01-24T18:30:00.250Z");
  });

  it("reads a local time that occurs twice as the earlier instant and one that is skipped with the old offset", () => {
    expect(read("2026-10-25T02:30")).toBe("2026-10-25T00:30:00.000Z");
    expect(read("2026-03-29T02:30")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("refuses what is no day or time", () => {
    for (const text of [
      "",
      "tomorrow",
      "2026-02-30",
      "2026-02-30T10:00Z",
      "2026-02-28T24:00Z",
      "2026-02-28T10:60Z",
      "2026-02-28T10:00+15:00",
    ])
      expect(read(text)).toBe("bad-when");
    expect(readTime("24:00").ok || readTime("7:30").ok || readTime("17:60").ok).toBe(false);
  });

  it("knows zones by their IANA names and no bare offsets", () => {
    expect(["Europe/Berlin", "UTC", "Asia/Kolkata", "US/Eastern"].every(isZone)).toBe(true);
    expect(["", "+02:00", "Mars/Olympus", "Berlin"].some(isZone)).toBe(false);
  });
});

describe("saying an instant", () => {
  it("shows weekday, date, clock and offset, and seconds only where there are any", () => {
    expect(sayInstant("de", "Europe/Berlin", new Date("2020-12-25T12:00:00Z"))).toBe(
      "Freitag, 25. Dezember 2020, 13:00 (UTC+01:00)",
    );
    expect(sayInstant("en", "UTC", new Date("2020-12-25T12:00:05Z"))).toMatch(/25 December 2020, 12:00:05 \(UTC\)$/);
    expect(writeInstant("UTC", new Date(dayLength + 1))).toBe("1970-01-02T00:00:00.001+00:00");
  });
});
