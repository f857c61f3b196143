import { describe, expect, it } from "vitest";
import { isReachable, readHours } from "@/core/people/reachable";

describe("R85: hours in which somebody answers", () => {
  it("count in the zone of the contact, on the days that are named", () => {
    const hours = "Mon-Fri 08:00-17:00; Sat 09:00-12:00";
    const at = (instant: string) => isReachable(hours, "Europe/Berlin", new Date(instant));
    expect(at("2026-11-23T07:00:00Z")).toBe(true);
    expect(at("2026-11-23T06:59:00Z")).toBe(false);
    expect(at("2026-11-23T16:00:00Z")).toBe(false);
    expect(at("2026-11-28T10:59:00Z")).toBe(true);
    expect(at("2026-11-29T10:00:00Z")).toBe(false);
  });

  it("may run past midnight and past the end of the week", () => {
    const at = (instant: string) => isReachable("Su 22:00-06:00", "UTC", new Date(instant));
    expect(at("2026-11-22T23:00:00Z")).toBe(true);
    expect(at("2026-11-23T05:59:00Z")).toBe(true);
    expect(at("2026-11-23T06:00:00Z")).toBe(false);
  });

  it("are read in English and German, and round the clock", () => {
    expect(readHours("Mo–Fr 8-17")).toEqual(readHours("Mon-Fri 08:00-17:00"));
    expect(readHours("Di 9-12")).toEqual(readHours("Tuesday 09:00-12:00"));
    expect(isReachable("24/7", "Asia/Tokyo", new Date("2026-11-22T03:00:00Z"))).toBe(true);
    expect(readHours("8-16")).toHaveLength(7);
  });

  it("say nothing when they are words, or when the zone is not known", () => {
    expect(isReachable("office hours", "UTC", new Date())).toBeUndefined();
    expect(isReachable("24/7", "", new Date())).toBeUndefined();
  });
});
