import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainNeed, circlesOf, type Needs, needed, withNeed, withoutNeed } from "@/core/channels/needs";

const one = (...of: string[]) => ({ atLeast: 1, of });

const someNeeds: fc.Arbitrary<Needs> = fc.array(
  fc
    .uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 })
    .chain((of) => fc.record({ atLeast: fc.integer({ min: 1, max: of.length }), of: fc.constant(of) })),
  { maxLength: 4 },
);

describe("needs", () => {
  it("never name what was taken out, and never ask for more than a group has", () => {
    fc.assert(
      fc.property(someNeeds, (needs) => {
        const left = withoutNeed(needs, "a");
        expect(needed(left)).toEqual(needed(needs).filter((id) => id !== "a"));
        expect(left.every(({ atLeast, of }) => atLeast >= 1 && atLeast <= of.length)).toBe(true);
      }),
    );
  });

  it("name what was added once, and say which carrier is needed in any case", () => {
    const needs = withNeed(withNeed([one("mail", "chat")], "carrier"), "mail");
    expect(needs).toEqual([one("mail", "chat"), one("carrier")]);
    expect(certainNeed(needs, new Set(["carrier", "other carrier"]))).toBe("carrier");
    expect(certainNeed(needs, new Set(["mail"]))).toBeUndefined();
  });

  it("show their circles, of any length, and nothing that only hangs on one", () => {
    expect(
      circlesOf([
        { id: "power", needs: [one("network", "grid")] },
        { id: "network", needs: [one("power")] },
        { id: "itself", needs: [one("itself")] },
        { id: "mail", needs: [one("network")] },
        { id: "grid", needs: [] },
      ]),
    ).toEqual([["network", "power"], ["itself"]]);
  });
});
