import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MailPreference, mailModes, whenToMail } from "@/core/access/mail-preference";
import { localAt } from "@/core/time/zone";

const minute = 60_000;
const usual: MailPreference = {
  mailMode: "now",
  digestAt: "08:00",
  quietFrom: "",
  quietUntil: "",
  zone: "Europe/Berlin",
};
const at = (preference: Partial<MailPreference>, now: string) =>
  whenToMail({ ...usual, ...preference }, new Date(now))?.toISOString();

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

describe("mail that can wait", () => {
  it("comes at once, in the morning after quiet hours, once a day, or not at all", () => {
    const quiet = { quietFrom: "20:00", quietUntil: "07:00" };
    expect(at({}, "2026-11-22T10:00:00Z")).toBe("2026-11-22T10:00:00.000Z");
    expect(at(quiet, "2026-11-22T21:30:00Z")).toBe("2026-11-23T06:00:00.000Z");
    expect(at(quiet, "2026-11-22T10:00:00Z")).toBe("2026-11-22T10:00:00.000Z");
    expect(at({ mailMode: "daily" }, "2026-11-22T07:00:00Z")).toBe("2026-11-23T07:00:00.000Z");
    expect(at({ mailMode: "daily", ...quiet, digestAt: "06:00" }, "2026-11-22T10:00:00Z")).toBe(
      "2026-11-23T06:00:00.000Z",
    );
    expect(at({ mailMode: "never" }, "2026-11-22T10:00:00Z")).toBeUndefined();
  });

  it("is never early, waits a day and a half at most, and never comes in quiet hours, on any clock and across its changes", () => {
    fc.assert(
      fc.property(
        fc.record({
          mailMode: fc.constantFrom(...mailModes.filter((mode) => mode !== "never")),
          digestAt: clock,
          quietFrom: clock,
          quietUntil: clock,
          zone: fc.constantFrom("Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"),
        }),
        fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
        (preference, now) => {
          const due = whenToMail(preference, now) as Date;
          expect(due >= now).toBe(true);
          expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(50 * 60 * minute);
          const [from, until] = [preference.quietFrom, preference.quietUntil];
          const { time } = localAt(preference.zone, due);
          const shown = new Date(time).toISOString().slice(11, 16);
          const quiet = from < until ? shown >= from && shown < until : shown >= from || shown < until;
          // Where a clock is put forward over the end of the quiet hours, the first instant after the gap counts.
          if (from !== until && !skipped(preference.zone, due)) expect(quiet, due.toISOString()).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("asks for both ends of the quiet hours, for times of a clock and for zones that exist", () => {
    for (const wrong of [
      { quietFrom: "20:00" },
      { digestAt: "24:00" },
      { zone: "Mars/Olympus" },
      { mailMode: "weekly" },
    ])
      expect(MailPreference.safeParse({ ...usual, ...wrong }).success).toBe(false);
    expect(MailPreference.safeParse({ ...usual, zone: "" }).success).toBe(true);
  });
});

/** Tells whether the clock of a zone jumped forward shortly before an instant. */
function skipped(zone: string, at: Date): boolean {
  const before = new Date(at.getTime() - 120 * minute);
  const [then, now] = [localAt(zone, before), localAt(zone, at)];
  return (now.day - then.day) * 1440 * minute + now.time - then.time !== 120 * minute;
}
