import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestOf, freshDays, freshnessOf, freshUntil, usualPolicy } from "@/core/people/freshness";

const now = new Date("2026-11-22T09:00:00Z");
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

describe("R118: the freshness of a path", () => {
  it("is pending while nobody has verified it", () => {
    expect(freshnessOf(null, 90, now)).toBe("pending");
  });

  it("holds 90 days for those whom a row cannot do without and for hotlines, 180 for everybody else", () => {
    expect(freshDays(usualPolicy, { kind: "person", close: true })).toBe(90);
    expect(freshDays(usualPolicy, { kind: "desk", close: false })).toBe(90);
    expect(freshDays(usualPolicy, { kind: "person", close: false })).toBe(180);
  });

  it("turns old at the instant after its last day, never before", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3650 }), fc.integer({ min: 0, max: 10 ** 12 }), (days, later) => {
        const verified = new Date("2020-01-01T00:00:00Z");
        const end = freshUntil(verified, days).getTime();
        expect(freshnessOf(verified, days, new Date(end))).toBe("verified");
        expect(freshnessOf(verified, days, new Date(end + 1 + later))).toBe("old");
      }),
    );
  });

  it("of a contact is that of its best path", () => {
    expect(bestOf([])).toBe("pending");
    expect(bestOf([freshnessOf(ago(100), 90, now), "pending"])).toBe("old");
    expect(bestOf([freshnessOf(ago(100), 90, now), freshnessOf(ago(80), 90, now)])).toBe("verified");
  });
});
