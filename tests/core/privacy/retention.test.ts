import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overBefore, readPeriod } from "@/core/privacy/retention";

const at = (text: string) => new Date(text);

describe("a retention period", () => {
  it.each([
    ["P90D", "2026-11-22T09:00:00Z", "2026-08-24T09:00:00Z"],
    ["P18M", "2026-11-22T09:00:00Z", "2025-05-22T09:00:00Z"],
    ["P2Y", "2026-11-22T09:00:00Z", "2024-11-22T09:00:00Z"],
    ["P1M", "2026-03-31T09:00:00Z", "2026-02-28T09:00:00Z"],
    ["P1Y", "2028-02-29T09:00:00Z", "2027-02-28T09:00:00Z"],
    ["P13M", "2026-01-31T00:00:00Z", "2024-12-31T00:00:00Z"],
  ])("%s at %s is over for what is older than %s", (period, now, before) => {
    expect(overBefore(period, at(now))).toEqual(at(before));
  });

  it("that is empty is never over, and what is no period is not read as one", () => {
    expect(overBefore("", at("2026-11-22T09:00:00Z"))).toBeUndefined();
    for (const text of ["P0D", "P1.5Y", "2Y", "P2W", "P10000D", "P-1D"]) expect(readPeriod(text)).toBeUndefined();
  });

  it("never ends earlier on a later day, whatever the period", () => {
    const day = fc.date({ min: at("2000-01-01"), max: at("2100-01-01"), noInvalidDate: true });
    const period = fc.tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom("D", "M", "Y"));
    fc.assert(
      fc.property(day, fc.nat(400), period, (now, later, [count, unit]) => {
        const of = (date: Date) => overBefore(`P${count}${unit}`, date)?.getTime() ?? 0;
        const after = new Date(now.getTime() + later * 86_400_000);
        expect(of(after)).toBeGreaterThanOrEqual(of(now));
        expect(of(now)).toBeLessThan(now.getTime());
      }),
    );
  });
});
