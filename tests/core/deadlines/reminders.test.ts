import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addressees,
  levelReached,
  planOfClock,
  planOfOccurrence,
  planOfReview,
  reminderLevels,
} from "@/core/deadlines/reminders";

const day = 86_400_000;
const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
const lengths = fc.integer({ min: 1, max: 400 * day });

describe("when somebody is reminded", () => {
  it("R60: goes from the owner to the backup to escalation, which comes when a clock has passed and never before", () => {
    fc.assert(
      fc.property(instants, lengths, (start, length) => {
        const deadline = new Date(start.getTime() + length);
        const { owner, backup, escalation } = planOfClock(start, deadline);
        expect(start <= owner && owner <= backup && backup <= escalation).toBe(true);
        expect(escalation).toEqual(deadline);
        expect(deadline.getTime() - owner.getTime()).toBeLessThanOrEqual(2 * day);
      }),
    );
  });

  it("R16: for a schedule begins before the occurrence and escalates at the end of its grace", () => {
    fc.assert(
      fc.property(instants, lengths, fc.integer({ min: 0, max: 8_760 }), (before, length, grace) => {
        const at = new Date(before.getTime() + length);
        const plan = planOfOccurrence(before, at, grace);
        expect(plan.owner <= at && at <= plan.backup && plan.backup <= plan.escalation).toBe(true);
        expect(plan.escalation.getTime() - at.getTime()).toBe(grace * 3_600_000);
      }),
    );
  });

  it("only ever reaches higher levels as time passes", () => {
    const plan = planOfReview(new Date("2027-03-01T00:00:00Z"));
    const order = (at: Date) => reminderLevels.indexOf(levelReached(plan, at) ?? "owner");
    fc.assert(
      fc.property(instants, lengths, (now, length) => {
        const later = new Date(now.getTime() + length);
        expect(order(later)).toBeGreaterThanOrEqual(order(now));
        if (levelReached(plan, now)) expect(levelReached(plan, later)).toBeDefined();
      }),
    );
    expect(levelReached(plan, new Date("2027-02-14T23:59:59Z"))).toBeUndefined();
    expect(levelReached(plan, new Date("2027-02-15T00:00:00Z"))).toBe("owner");
  });

  it("falls to the next level that has somebody, upwards first", () => {
    const nobody = { owner: [], backup: [], escalation: [] };
    expect(addressees("owner", { ...nobody, escalation: ["Eve"] })).toEqual(["Eve"]);
    expect(addressees("backup", { owner: ["Ada"], backup: [], escalation: ["Eve"] })).toEqual(["Eve"]);
    expect(addressees("escalation", { ...nobody, owner: ["Ada"], backup: ["Bob"] })).toEqual(["Bob"]);
    expect(addressees("owner", nobody)).toEqual([]);
  });
});
