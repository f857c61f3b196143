import { describe, expect, it } from "vitest";
import { formatDay, formatDuration, formatInstant, formatRelative, formatUtc, zoneName } from "@/ui/show/instants";

const at = (iso: string) => new Date(iso);
const berlin = { language: "en", zone: "Europe/Berlin" };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("an instant on the screen", () => {
  it("stands in the reader's zone and names it, in winter and in summer", () => {
    expect(formatInstant(at("2026-03-03T13:05:09Z"), berlin)).toBe("3 Mar 2026, 14:05 CET");
    expect(formatInstant(at("2026-07-03T13:05:09Z"), berlin)).toBe("3 Jul 2026, 15:05 CEST");
  });
  it("names both sides of the hour that comes twice", () => {
    expect(formatInstant(at("2026-10-25T00:30:00Z"), berlin)).toBe("25 Oct 2026, 02:30 CEST");
    expect(formatInstant(at("2026-10-25T01:30:00Z"), berlin)).toBe("25 Oct 2026, 02:30 CET");
  });
  it("is written as Germans write it", () => {
    const reading = { language: "de", zone: "Europe/Berlin" };
    expect(formatInstant(at("2026-03-03T13:05:09Z"), reading, "second")).toBe("3. März 2026, 14:05:09 MEZ");
  });
  it("moves to the day of the reader", () => {
    expect(formatDay(at("2026-12-31T23:30:00Z"), berlin)).toBe("1 Jan 2027");
    expect(formatDay(at("2026-12-31T23:30:00Z"), { language: "en", zone: "America/New_York" })).toBe("31 Dec 2026");
  });
  it("writes midnight as 00:00, never as 24:00", () => {
    expect(formatInstant(at("2026-03-02T23:00:00Z"), berlin)).toBe("3 Mar 2026, 00:00 CET");
  });
  it("names zones as people there do, and by distance from UTC where they use no abbreviation", () => {
    const winter = at("2026-01-15T12:00:00Z");
    const name = (zone: string) => zoneName(winter, { language: "en", zone });
    expect(name("UTC")).toBe("UTC");
    expect(name("Europe/London")).toBe("GMT");
    expect(name("America/New_York")).toBe("EST");
    expect(name("Asia/Kolkata")).toBe("UTC+5:30");
  });
  it("has one reading in UTC for every language", () => {
    expect(formatUtc(at("2026-03-03T14:05:09.800+01:00"))).toBe("2026-03-03 13:05:09 UTC");
  });
});

describe("a distance in time", () => {
  const now = at("2026-03-03T12:00:00Z");
  const relative = (milliseconds: number, language = "en") =>
    formatRelative(new Date(now.getTime() + milliseconds), now, language);
  it("never promises more time than there is", () => {
    expect(relative(2 * hour - 1)).toBe("in 1 hour");
    expect(relative(2 * hour)).toBe("in 2 hours");
  });
  it("says days as counts, not as tomorrow, which may be the day after", () => {
    expect(relative(day + 6 * hour)).toBe("in 1 day");
    expect(relative(-2 * day, "de")).toBe("vor 2 Tagen");
  });
  it("is now below a minute", () => {
    expect(relative(-30_000)).toBe("now");
  });
  it("counts down in its two largest units", () => {
    expect(formatDuration(2 * day + 4 * hour + 59 * minute, "en")).toBe("2 days 4 hrs");
    expect(formatDuration(2 * hour + 14 * minute, "en")).toBe("2 hrs 14 mins");
    expect(formatDuration(-35 * minute, "en")).toBe("35 mins");
    expect(formatDuration(day + 5 * minute, "en")).toBe("1 day");
    expect(formatDuration(20_000, "de")).toBe("0 Min.");
  });
});
