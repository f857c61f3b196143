import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarOfList } from "@/core/deadlines/calendar";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { writeCalendar } from "@/core/deadlines/icalendar/calendar";
import { escapeText, fold } from "@/core/deadlines/icalendar/line";
import type { PlannedClock } from "@/core/deadlines/planned-clock";
import { type PlannedRow, scheduleOf } from "@/core/deadlines/planned-row";
import { occurrences } from "@/core/deadlines/schedule";

const base: PlannedRow = {
  id: "5f0b1a52-8d1e-4a39-9f8e-2f53c6f0a001",
  matrix: "5f0b1a52-8d1e-4a39-9f8e-2f53c6f0a002",
  matrixName: "ISMS; all sites",
  matrixOwner: null,
  what: "Report to the board, quarterly",
  owner: "CISO",
  ownerId: null,
  backupId: null,
  regime: null,
  stage: null,
  schedule: "FREQ=MONTHLY;BYDAY=1MO",
  reviewOn: "2026-12-01",
  createdAt: new Date("2026-01-15T10:00:00Z"),
  inForceSince: new Date("2026-01-20T10:00:00Z"),
  sequence: 3,
  archived: false,
};
const now = new Date("2026-11-22T09:00:00Z");
const calendars = await builtInCalendars();
const calendarOf = (zone: string) => calendarFor(calendars, "place", zone);
const fileOf = (rows: readonly PlannedRow[], zone = "Europe/Berlin", clocks: readonly PlannedClock[] = []) =>
  writeCalendar({
    ...{ language: "en", name: "Alderwick, Ltd", zone, revision: 1, rows, clocks, calendarOf, now },
    origin: "https://tocsin.example.com",
  });

/** Reads a file with an independent parser, with the zones as the file describes them. */
function parsed(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue("tzid") as string);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  ICAL.TimezoneService.reset();
  return { calendar, events };
}

function starts(event: ICAL.Event, count: number): string[] {
  const all = event.iterator();
  return Array.from({ length: count }, () => all.next()?.toJSDate().toISOString() ?? "");
}

describe("a calendar file", () => {
  it("has no line of more than 75 octets, ends each with CR LF, and says what RFC 5545 asks of it", () => {
    const file = fileOf([{ ...base, what: "Übergröße 🔔 ".repeat(20) }]);
    expect(file.endsWith("\r\n")).toBe(true);
    expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { calendar, events } = parsed(file);
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    for (const { component } of events)
      for (const name of ["uid", "dtstamp", "dtstart", "sequence", "summary"])
        expect(component.getAllProperties(name)).toHaveLength(1);
  });

  it.each(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC", "America/Sao_Paulo"])(
    "recurs in %s at the instants that our own engine gives, across changes of the clocks",
    (zone) => {
      for (const rule of [
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=1WE",
      ]) {
        const row = { ...base, schedule: rule, reviewOn: null };
        const schedule = scheduleOf(rule, row.createdAt, zone);
        if (!schedule) throw new Error(rule);
        const ours = occurrences(
          schedule,
          calendarOfList([], []),
          new Date("2026-01-01T00:00:00Z"),
          new Date("2040-01-01T00:00:00Z"),
        );
        const expected = ours.slice(0, 12).map((at) => at.toISOString());
        const theirs = starts(parsed(fileOf([row], zone)).events[0] as ICAL.Event, expected.length);
        expect(theirs).toEqual(expected);
      }
    },
  );

  it("ends a rule with UNTIL on the day it names, said in UTC", () => {
    const row = { ...base, schedule: "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260209", reviewOn: null };
    expect(fileOf([row])).toContain("UNTIL=20260209T225959Z");
    const all = (parsed(fileOf([row])).events[0] as ICAL.Event).iterator();
    const days: string[] = [];
    for (let next = all.next(); next; next = all.next()) days.push(next.toString().slice(0, 10));
    expect(days).toEqual(["2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09"]);
  });

  it("keeps the UID of a row, and counts up with its changes and with those of the organisation", () => {
    const uids = (row: PlannedRow) => parsed(fileOf([row])).events.map(({ uid, sequence }) => [uid, sequence]);
    expect(uids({ ...base, what: "Renamed", sequence: 4 }).map(([uid]) => uid)).toEqual(uids(base).map(([uid]) => uid));
    expect(uids({ ...base, sequence: 4 }).map(([, sequence]) => sequence)).toEqual([5, 5]);
  });

  it.each(["next", "previous", "skip"] as const)(
    'R16: gives, for closed days that are treated as "%s", the same instants to another program as our own engine',
    (onClosedDay) => {
      const text = `DTSTART;TZID=Europe/Berlin:20261001T103000 RRULE:FREQ=WEEKLY;BYDAY=FR X-CLOSED:${onClosedDay.toUpperCase()}`;
      const row = { ...base, schedule: text, reviewOn: null };
      const schedule = scheduleOf(text, row.createdAt, "Europe/Berlin");
      if (!schedule) throw new Error(text);
      const [from, until] = [new Date("2026-10-01T00:00:00Z"), new Date("2028-01-01T00:00:00Z")];
      const ours = occurrences(schedule, calendarOf("Europe/Berlin"), from, until).map((at) => at.toISOString());
      const [main, ...moved] = parsed(fileOf([row])).events;
      if (!main) throw new Error("no event");
      for (const exception of moved) main.relateException(exception);
      const all = main.iterator();
      const theirs: string[] = [];
      for (let next = all.next(); next && next.toJSDate() < until; next = all.next())
        theirs.push(main.getOccurrenceDetails(next).startDate.toJSDate().toISOString());
      expect(theirs.sort()).toEqual(ours);
    },
  );

  it("R60: carries a legal deadline of a case as an instant, and cancels it when its start was corrected away", () => {
    const clock: PlannedClock = {
      ...{ id: "case-regime-initial", case: "case", title: "Stolen laptop", regime: "eu-gdpr-33-34" },
      ...{ regimeName: "GDPR", stage: "initial", label: "Notification", start: now, sequence: 7, state: "running" },
      at: new Date("2026-11-25T09:00:00Z"),
      cancelled: false,
    };
    const told = (one: PlannedClock) =>
      parsed(fileOf([], "Europe/Berlin", [one])).events.map(({ component, uid, startDate }) => [
        uid,
        startDate.toJSDate().toISOString(),
        component.getFirstPropertyValue("status"),
      ]);
    const at = "2026-11-25T09:00:00.000Z";
    expect(told(clock)).toEqual([["deadline-case-regime-initial@tocsin", at, "CONFIRMED"]]);
    expect(told({ ...clock, cancelled: true })).toEqual([["deadline-case-regime-initial@tocsin", at, "CANCELLED"]]);
  });

  it("cancels what was archived or taken away, and nothing else", () => {
    const status = (row: PlannedRow) =>
      parsed(fileOf([row])).events.map(({ component }) => component.getFirstPropertyValue("status"));
    expect(status(base)).toEqual(["CONFIRMED", "CONFIRMED"]);
    expect(status({ ...base, archived: true })).toEqual(["CANCELLED", "CANCELLED"]);
    const gone = { ...base, schedule: "", formerSchedule: base.schedule };
    expect(status(gone)).toEqual(["CANCELLED", "CONFIRMED"]);
  });

  it("says a review as a whole day without a zone", () => {
    const review = parsed(fileOf([base])).events[1];
    expect([review?.startDate.isDate, review?.startDate.toString()]).toEqual([true, "2026-12-01"]);
  });

  it("gives any text back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        const clean = text.replace(/[^\P{Cc}\t\n]/gu, "");
        const line = fold(`SUMMARY:${escapeText(clean)}`);
        for (const part of line.split("\r\n")) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
        const event = `BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\n`;
        expect(new ICAL.Component(ICAL.parse(event)).getFirstPropertyValue("summary")).toBe(clean);
      }),
    );
  });
});
