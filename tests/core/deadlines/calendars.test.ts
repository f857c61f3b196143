import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changedCalendar, isWorkingDay, yearsNotCovered } from "@/core/deadlines/calendar";
import { builtInCalendars, tablesVersion } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { calendarIdOfZone, weekendOf } from "@/core/deadlines/calendars/places";
import { dayOf, weekdayOf } from "@/core/time/day";
import listed from "./fixtures/holidays.json";

const calendars = await builtInCalendars();

function calendar(id: string) {
  const found = calendars(id);
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
}
const closed = (id: string, date: string) => !isWorkingDay(calendar(id), dayOf(date));

describe("built-in calendars", () => {
  for (const [id, dates] of Object.entries(listed))
    it(`${id} knows every holiday that the research lists`, () => {
      expect(dates.filter((date) => !closed(id, date))).toEqual([]);
    });

  it("DE, US-FED and BR have no working-day holidays in 2026 beyond the lists of the research", () => {
    for (const id of ["DE", "US-FED", "BR"] as const) {
      const extra: string[] = [];
      for (let day = dayOf("2026-01-01"); day <= dayOf("2026-12-31"); day += 1) {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
        if (weekdayOf(day) < 6 && closed(id, date) && !listed[id].includes(date)) extra.push(date);
      }
      expect([id, extra]).toEqual([id, []]);
    }
  });

  it("have the corrections: Italy's spring holidays, no All Souls' in Belgium, no Carnival in Brazil, Good Friday in the Netherlands", () => {
    expect(["2025-04-25", "2026-06-02", "2026-12-08"].every((date) => closed("IT", date))).toBe(true);
    expect(closed("BE", "2026-11-02")).toBe(false);
    expect(closed("BR", "2026-02-17")).toBe(false);
    expect(closed("NL", "2026-04-03") && closed("NL", "2026-05-05")).toBe(true);
    expect(closed("CY", "2026-02-23") && closed("CY", "2026-06-01")).toBe(true);
    expect(closed("FI", "2026-06-19") && closed("LV", "2026-06-22") && closed("RO", "2026-01-02")).toBe(true);
  });

  it("observe federal holidays of the United States on the nearest weekday, across the year's end too", () => {
    expect(closed("US-SEC", "2026-07-03") && closed("US-SEC", "2027-12-31") && closed("US-SEC", "2022-12-26")).toBe(
      true,
    );
    expect(closed("US-SEC", "2020-06-19")).toBe(false);
  });

  it("count holidays of several days whole and half days not at all", () => {
    expect(["2026-02-17", "2026-02-18"].every((date) => closed("KR", date))).toBe(true);
    expect(closed("CN", "2027-03-08")).toBe(false);
  });

  it("exist for countries, regions and institutions, and for nothing else", () => {
    expect(["DE", "DE-BY", "AU-NSW", "GB-ENG", "US-SEC", "EU-COM"].filter((id) => !calendars(id))).toEqual([]);
    expect(["XX", "DE-ZZ", "", "constructor"].filter((id) => calendars(id))).toEqual([]);
    expect(closed("DE-BY", "2026-01-06") && !closed("DE", "2026-01-06")).toBe(true);
  });

  it("know their weekend", () => {
    expect(closed("SA", "2026-09-25") && closed("SA", "2026-09-26") && !closed("SA", "2026-09-27")).toBe(true);
    expect(weekendOf("AE")).toEqual([6, 7]);
  });

  it("can be changed by an administrator, who then shows in the version", () => {
    const ordered = changedCalendar(calendar("US-SEC"), {
      closed: [{ date: "2026-12-24", name: "Executive order" }],
      open: ["2026-10-12"],
      version: "changes 1",
    });
    expect([ordered.holidayOn(dayOf("2026-12-24")), isWorkingDay(ordered, dayOf("2026-10-12"))]).toEqual([
      "Executive order",
      true,
    ]);
    expect(ordered.version).toBe(`${calendar("US-SEC").version}, changes 1`);
    expect(isWorkingDay(ordered, dayOf("2026-12-25"))).toBe(false);
  });

  it("show years that they do not cover instead of finding them empty", () => {
    expect(yearsNotCovered(calendar("EU-COM"), dayOf("2026-12-01"), dayOf("2028-01-10"))).toEqual([2027, 2028]);
    expect(yearsNotCovered(calendar("DE"), dayOf("2026-12-01"), dayOf("2028-01-10"))).toEqual([]);
    expect(calendar("DE").covers(2046)).toBe(false);
    expect(calendarFor(calendars, "place", "UTC").covers(2026)).toBe(false);
  });

  it("say the version of the tables that is installed", () => {
    const { version } = JSON.parse(readFileSync("node_modules/date-holidays/package.json", "utf8"));
    expect(tablesVersion).toBe(version);
    expect(calendar("DE").version).toContain(version);
  });

  it("belong to zones, old spellings included", () => {
    const found = [
      "Europe/Berlin",
      "Asia/Calcutta",
      "Asia/Kolkata",
      "US/Eastern",
      "Europe/London",
      "Australia/Sydney",
      "UTC",
    ].map(calendarIdOfZone);
    expect(found).toEqual(["DE", "IN", "IN", "US-FED", "GB-ENG", "AU-NSW", undefined]);
  });

  it("exist for the calendar of every zone", async () => {
    const { default: zones } = await import("@/core/deadlines/calendars/zones.json");
    const without = Object.keys(zones).filter((id) => !calendars(id));
    // Places without a table of holidays: their answers say that only weekends were counted.
    expect(without.length).toBeLessThan(60);
    expect(
      without.filter((id) =>
        "DE FR IT ES US-FED GB-ENG JP BR IN CN KR SG ZA AE SA NG KE TR ID PH MY TH VN".split(" ").includes(id),
      ),
    ).toEqual([]);
  });
});
