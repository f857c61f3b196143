import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomes, reminderDue, sumUp, targetState } from "@/core/people/reach-test";

const target = fc.record({
  contact: fc.constantFrom("a", "b", "c", "d"),
  outside: fc.boolean(),
  outcome: fc.constantFrom(null, ...outcomes),
  delivered: fc.boolean(),
  seconds: fc.option(fc.integer({ min: 0, max: 10_000 })),
});

describe("R85: the result of a reach test", () => {
  it("never counts what was only delivered", () => {
    fc.assert(
      fc.property(fc.array(target), (targets) => {
        const quiet = targets.map((one) => ({ ...one, delivered: false }));
        expect(sumUp(targets)).toEqual(sumUp(quiet));
        expect(sumUp(targets.map((one) => ({ ...one, outcome: null }))).reachedPeople).toBe(0);
      }),
    );
    expect(targetState({ outcome: null, delivered: true }, false)).toBe("delivered");
    expect(targetState({ outcome: null, delivered: true }, true)).toBe("silent");
  });

  it("counts a person once, however many of their paths answered, and says how many are third parties", () => {
    const reached = { outcome: "reached", delivered: true, outside: false } as const;
    expect(
      sumUp([
        { ...reached, contact: "a", seconds: 10 },
        { ...reached, contact: "a", seconds: 30 },
        { ...reached, contact: "b", seconds: 50, outside: true },
        { ...reached, contact: "c", seconds: null, outcome: "wrong" },
      ]),
    ).toEqual({
      paths: 4,
      reachedPaths: 3,
      people: 3,
      reachedPeople: 2,
      percent: 66,
      medianSeconds: 30,
      outside: { people: 1, reachedPeople: 1 },
    });
  });
});

describe("a reminder", () => {
  const test = {
    startedAt: new Date("2026-11-20T09:00:00Z"),
    endsAt: new Date("2026-11-23T09:00:00Z"),
    remindHours: 24,
    remindedAt: null,
  };
  it("is due after the hours chosen, again after as many, and never once the window is over", () => {
    const due = (at: string, remindedAt: Date | null = null) => reminderDue({ ...test, remindedAt }, new Date(at));
    expect(due("2026-11-21T08:59:59Z")).toBe(false);
    expect(due("2026-11-21T09:00:00Z")).toBe(true);
    expect(due("2026-11-21T09:01:00Z", new Date("2026-11-21T09:00:00Z"))).toBe(false);
    expect(due("2026-11-22T09:00:00Z", new Date("2026-11-21T09:00:00Z"))).toBe(true);
    expect(due("2026-11-23T09:00:00Z")).toBe(false);
    expect(reminderDue({ ...test, remindHours: null }, new Date("2026-11-22T09:00:00Z"))).toBe(false);
  });
});
