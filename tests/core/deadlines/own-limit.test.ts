import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInCalendars } from "@/core/deadlines/calendars/built-in";
import { boundsOf, mayEndLater, readLimits } from "@/core/deadlines/own-limit";
import type { Period } from "@/core/deadlines/period";
import { ruleOf } from "@/core/deadlines/rules/table";

const calendars = await builtInCalendars();

describe("the deadline that a row sets itself", () => {
  it.each<[text: string, limits: Period[]]>([
    ["24 hours from confirmation", [{ amount: 24, unit: "hours" }]],
    ["within 72h", [{ amount: 72, unit: "hours" }]],
    ["4 business days after the determination", [{ amount: 4, unit: "business-days" }]],
    ["innerhalb von 30 Tagen", [{ amount: 30, unit: "days" }]],
    ["spätestens nach 2 Werktagen", [{ amount: 2, unit: "business-days" }]],
    [
      "Early warning 24 hours, final report 1 month later",
      [
        { amount: 24, unit: "hours" },
        { amount: 1, unit: "months" },
      ],
    ],
    ["without undue delay", []],
    ["at 09:00", []],
    ["Article 33 (72)", []],
    ["1.5 days", []],
    ["", []],
  ])("is read from words: %j", (text, limits) => {
    expect(readLimits(text)).toEqual(limits);
  });

  it("R36: never lasts shorter or longer than its bounds say, wherever and whenever it starts", () => {
    const asked = fc.constantFrom<[rule: string, unit: Period["unit"], most: number]>(
      ["H-ELAPSED", "hours", 200],
      ["D-CAL", "days", 60],
      ["BD", "business-days", 30],
      ["D-CAL", "weeks", 9],
      ["D-CAL", "months", 30],
      ["D-CAL", "years", 4],
    );
    fc.assert(
      fc.property(
        asked.chain(([rule, unit, most]) =>
          fc.tuple(fc.constant(rule), fc.constant(unit), fc.integer({ min: 1, max: most })),
        ),
        fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
        fc.constantFrom("DE", "JP", "IL", "US-FED"),
        ([rule, unit, amount], start, place) => {
          const calendar = calendars(place);
          if (!calendar) throw new Error(place);
          const counting = { start, period: { amount, unit }, zone: "UTC", calendar, regulation1182: false };
          const hours = (Number(ruleOf(rule)?.count(counting).deadline) - start.getTime()) / 3_600_000;
          const { least, most } = boundsOf({ amount, unit });
          // Days end one second before midnight.
          expect(hours).toBeGreaterThanOrEqual(least - 1 / 3_600);
          expect(hours).toBeLessThanOrEqual(most);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("may end later than another one only where it can", () => {
    expect(mayEndLater({ amount: 3, unit: "days" }, { amount: 72, unit: "hours" })).toBe(true);
    expect(mayEndLater({ amount: 72, unit: "hours" }, { amount: 3, unit: "days" })).toBe(false);
    expect(mayEndLater({ amount: 24, unit: "hours" }, { amount: 1, unit: "business-days" })).toBe(false);
    expect(mayEndLater({ amount: 30, unit: "days" }, { amount: 1, unit: "months" })).toBe(true);
    expect(mayEndLater({ amount: 4, unit: "weeks" }, { amount: 30, unit: "days" })).toBe(false);
  });
});
