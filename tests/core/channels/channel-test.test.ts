import { describe, expect, it } from "vitest";
import { channelStanding, neverUsed } from "@/core/channels/test";

const now = new Date("2026-11-22T09:00:00Z");
const today = "2026-11-22";
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const facts = { rows: 2, last: null, plannedOn: null, usedAt: null };
const standing = (change: object) => channelStanding({ ...facts, ...change }, today, now);
const last = (days: number, result: "works" | "fails" = "works") => ({ at: ago(days), result });

describe("R37: where a channel stands", () => {
  it("is never tested, tested, overdue after half a year or after its planned day, or failed", () => {
    expect(standing({})).toBe("never");
    expect(standing({ last: last(180) })).toBe("tested");
    expect(standing({ last: last(181) })).toBe("overdue");
    expect(standing({ last: last(10), plannedOn: "2026-11-22" })).toBe("tested");
    expect(standing({ last: last(10), plannedOn: "2026-11-21" })).toBe("overdue");
    expect(standing({ last: last(1, "fails"), plannedOn: "2026-12-01" })).toBe("failed");
    expect(standing({ rows: 0 })).toBe("unnamed");
  });

  it("is never used when it stands in the matrix and neither a message nor a test that worked went over it", () => {
    expect(neverUsed(facts)).toBe(true);
    expect(neverUsed({ ...facts, last: last(1, "fails") })).toBe(true);
    expect(neverUsed({ ...facts, last: last(1) })).toBe(false);
    expect(neverUsed({ ...facts, usedAt: ago(1) })).toBe(false);
    expect(neverUsed({ ...facts, rows: 0 })).toBe(false);
  });
});
