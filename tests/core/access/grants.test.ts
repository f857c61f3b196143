import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attempts, accountLimit, returnAttempt, takeAttempt } from "@/core/access/attempts";
import { beginGrant, checkEnd, confirmGrant, grantCounts, rolesThatCount } from "@/core/access/grants";
import { sessionLives } from "@/core/access/sessions";

const now = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const grant = { state: "active", startsAt: later(-60), endsAt: null as Date | null };

describe("a role grant", () => {
  it("counts from its start until, and not at, its end", () => {
    expect(grantCounts(grant, now)).toBe(true);
    expect(grantCounts({ ...grant, startsAt: later(1) }, now)).toBe(false);
    expect(grantCounts({ ...grant, endsAt: later(1) }, now)).toBe(true);
    expect(grantCounts({ ...grant, endsAt: now }, now)).toBe(false);
    for (const state of ["pending", "declined", "ended"]) expect(grantCounts({ ...grant, state }, now)).toBe(false);
  });

  it("of a guarded role waits where another administrator exists, and is never given to oneself", () => {
    const proposed = { role: "approver", to: "a", by: "b", endsAt: null } as const;
    expect(beginGrant(proposed, 0, now)).toEqual({ ok: true, value: "active" });
    expect(beginGrant(proposed, 1, now)).toEqual({ ok: true, value: "pending" });
    expect(beginGrant({ ...proposed, to: "b" }, 1, now)).toMatchObject({ refusal: { code: "own-guarded-role" } });
    expect(beginGrant({ ...proposed, role: "dpo", to: "b" }, 1, now)).toEqual({ ok: true, value: "active" });
  });

  it("is confirmed by another person than the one who gave it, and only while it waits", () => {
    expect(confirmGrant({ state: "pending", grantedBy: "a" }, "b").ok).toBe(true);
    expect(confirmGrant({ state: "pending", grantedBy: "a" }, "a")).toMatchObject({
      refusal: { code: "second-administrator-needed" },
    });
    expect(confirmGrant({ state: "active", grantedBy: "a" }, "b")).toMatchObject({ refusal: { code: "not-found" } });
  });

  it("of an auditor ends within 90 whole days", () => {
    const days = (count: number) => later(count * 86_400);
    expect(checkEnd("auditor", null, now).ok).toBe(false);
    expect(checkEnd("auditor", days(91), now).ok).toBe(true);
    expect(checkEnd("auditor", new Date(days(91).getTime() + 1), now).ok).toBe(false);
    expect(checkEnd("staff", null, now).ok).toBe(true);
    expect(checkEnd("staff", now, now).ok).toBe(false);
  });

  it("of any role but staff counts only with a second factor", () => {
    const grants = [{ ...grant, role: "staff" } as const, { ...grant, role: "approver" } as const];
    expect(rolesThatCount(grants, false, now)).toEqual(["staff"]);
    expect(rolesThatCount(grants, true, now)).toEqual(["approver", "staff"]);
  });
});

describe("a session", () => {
  it("lives while it is not revoked, not silent for too long and not past its end", () => {
    const session = { seenAt: later(-1799), expiresAt: later(1), revokedAt: null, idleMinutes: 30 };
    expect(sessionLives(session, now)).toBe(true);
    expect(sessionLives({ ...session, seenAt: later(-1800) }, now)).toBe(false);
    expect(sessionLives({ ...session, expiresAt: now }, now)).toBe(false);
    expect(sessionLives({ ...session, revokedAt: now }, now)).toBe(false);
  });
});

describe("attempts", () => {
  const fail = (times: number) => {
    let state: Attempts | undefined;
    let at = now;
    for (let time = 0; time < times; time++) {
      if (state?.restsUntil && at < state.restsUntil) at = state.restsUntil;
      const taken = takeAttempt(accountLimit, state, at);
      if (!taken.ok) throw new Error("refused");
      state = taken.value;
    }
    return { state, at };
  };

  it("rest for a minute after five failures, then twice as long each time, at most a quarter of an hour", () => {
    const rests = [4, 5, 6, 7, 8, 9, 10].map((times) => {
      const { state, at } = fail(times);
      return state?.restsUntil ? (state.restsUntil.getTime() - at.getTime()) / 1000 : 0;
    });
    expect(rests).toEqual([0, 60, 120, 240, 480, 900, 900]);
  });

  it("are forgotten after a day", () => {
    const { state } = fail(4);
    expect(takeAttempt(accountLimit, state, later(86_400))).toMatchObject({ value: { failures: 1, restsUntil: null } });
  });

  it("that did not fail leave no trace, in whatever order they are taken back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), (failures) => {
        const before = failures ? fail(failures).state : undefined;
        const taken = takeAttempt(accountLimit, before, now);
        if (!taken.ok) return false;
        return returnAttempt(accountLimit, taken.value).failures === failures;
      }),
      { seed: 20261122 },
    );
  });
});
