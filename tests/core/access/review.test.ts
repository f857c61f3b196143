import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isComplete,
  latestStart,
  openSeats,
  type Review,
  remindersDue,
  reviewRules,
  takeSeat,
  withApproval,
} from "@/core/access/review";

const start = new Date("2026-11-02T09:00:00Z");
const days = (count: number) => new Date(start.getTime() + count * 86_400_000);
const seat = (person: string, deputy: string | null = null) => ({
  ...{ person, deputy, decidedBy: null, decidedAt: null, effectiveFrom: null },
});
const review = (rule: Review["rule"], ...seats: Review["seats"][number][]): Review => ({ rule, seats });
const code = (result: ReturnType<typeof takeSeat>) =>
  result.ok ? (result.value?.person ?? "anyone") : result.refusal.code;

/** Approves as somebody, who must be able to. */
function approvedBy(from: Review, person: string, at = start): Review {
  const taken = takeSeat(from, person);
  if (!taken.ok || !taken.value) throw new Error(`${person} cannot decide`);
  return withApproval(from, taken.value, person, null, at);
}

describe("who decides about a version", () => {
  it("is every approver when nobody is named, and nobody else when somebody is", () => {
    expect(code(takeSeat(review("any"), "zoe"))).toBe("anyone");
    expect(code(takeSeat(review("any", seat("ann")), "zoe"))).toBe("not-a-reviewer");
  });

  it("is the deputy as well, who takes the place of the one they stand in for", () => {
    const asked = review("all", seat("ann", "dan"), seat("ben"));
    expect(code(takeSeat(asked, "dan"))).toBe("ann");
    expect(isComplete(approvedBy(approvedBy(asked, "dan"), "ben"))).toBe(true);
  });

  it("keeps to the order where there is one", () => {
    const asked = review("in-order", seat("ann"), seat("ben"));
    expect(code(takeSeat(asked, "ben"))).toBe("not-their-turn");
    expect(code(takeSeat(approvedBy(asked, "ann"), "ben"))).toBe("ben");
  });

  it("never counts one person twice, whatever the rule and the deputies (R130)", () => {
    const people = ["ann", "ben", "dan", "eve"];
    fc.assert(
      fc.property(
        fc.constantFrom(...reviewRules),
        fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }),
        fc.array(fc.option(fc.constantFrom(...people)), { minLength: 4, maxLength: 4 }),
        fc.array(fc.constantFrom(...people), { maxLength: 12 }),
        (rule, asked, deputies, tries) => {
          let now = review(rule, ...asked.map((person, nth) => seat(person, deputies[nth] ?? null)));
          for (const person of tries) {
            const taken = takeSeat(now, person);
            if (taken.ok && taken.value) now = withApproval(now, taken.value, person, null, start);
          }
          const given = now.seats.flatMap(({ decidedBy }) => decidedBy ?? []);
          expect(new Set(given).size).toBe(given.length);
          expect(openSeats(now).length > 0).toBe(!isComplete(now));
          if (rule === "in-order") expect(now.seats.findLastIndex(({ decidedAt }) => decidedAt)).toBe(given.length - 1);
        },
      ),
    );
  });

  it("puts a version in force at the latest start that anybody named", () => {
    expect(latestStart([null, days(3), days(1)], start)).toEqual(days(3));
    expect(latestStart([null, days(-3)], start)).toBe(null);
  });
});

describe("reminders", () => {
  it("come every two days, three times, and after three days the deputy is asked once", () => {
    const asked = review("all", seat("ann", "dan"), seat("ben"));
    const due = (at: number) =>
      remindersDue(asked, start, ["zoe"], days(at)).map(({ person, kind, nth }) => `${person} ${kind} ${nth}`);
    expect(due(1.9)).toEqual([]);
    expect(due(2)).toEqual(["ann reminder 1", "ben reminder 1"]);
    expect(due(3)).toEqual(["ann reminder 1", "ben reminder 1", "dan escalation 1"]);
    expect(due(100)).toEqual(["ann reminder 3", "ben reminder 3", "dan escalation 1"]);
  });

  it("go to all approvers where nobody is named, and to nobody who has answered", () => {
    expect(remindersDue(review("any"), start, ["zoe"], days(2))).toEqual([{ person: "zoe", kind: "reminder", nth: 1 }]);
    const one = approvedBy(review("all", seat("ann"), seat("ben")), "ann");
    expect(remindersDue(one, start, [], days(2)).map(({ person }) => person)).toEqual(["ben"]);
  });

  it("start with the turn of a reviewer where there is an order", () => {
    const second = approvedBy(review("in-order", seat("ann"), seat("ben")), "ann", days(2));
    expect(remindersDue(second, start, [], days(3))).toEqual([]);
    expect(remindersDue(second, start, [], days(4))).toEqual([{ person: "ben", kind: "reminder", nth: 1 }]);
  });
});
