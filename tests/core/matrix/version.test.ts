import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Approved,
  approve,
  type InReview,
  inForceAt,
  outlived,
  sendBack,
  standingOf,
  type Version,
  withdraw,
} from "@/core/matrix/version";

const now = new Date("2026-11-22T09:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

const inReview = (more: Partial<InReview> = {}): InReview => ({
  id: "v3",
  matrixId: "m",
  number: 3,
  sha256: "",
  submittedBy: "ada",
  submittedAt: days(-1),
  editors: ["ada", "ben"],
  status: "in-review",
  ...more,
});
const approved = (number: number, from: number, status: Approved["status"] = "approved"): Approved => ({
  ...inReview({ id: `v${number}`, number }),
  status,
  decidedBy: "cleo",
  decidedAt: days(from),
  effectiveFrom: days(from),
});
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? "ok" : result.refusal?.code);

describe("deciding a version", () => {
  it("approves for use from now on, or from a later instant", () => {
    expect(approve(inReview(), "cleo", null, now)).toMatchObject({ ok: true, value: { effectiveFrom: now } });
    expect(approve(inReview(), "cleo", days(7), now)).toMatchObject({ ok: true, value: { effectiveFrom: days(7) } });
  });

  it.each(["ada", "ben"])("R130: %s, who edited or submitted it, can neither approve nor return it", (editor) => {
    expect(code(approve(inReview(), editor, null, now))).toBe("editor-cannot-decide");
    expect(code(sendBack(inReview(), editor, "No", now))).toBe("editor-cannot-decide");
  });

  it("R130: the submitter is barred also when somebody else made every edit", () => {
    expect(code(approve(inReview({ submittedBy: "cleo", editors: ["ada"] }), "cleo", null, now))).toBe(
      "editor-cannot-decide",
    );
  });

  it("cannot come into force before it was approved", () => {
    expect(code(approve(inReview(), "cleo", days(-1), now))).toBe("effective-in-the-past");
  });

  it("happens once", () => {
    const decided: Version[] = [
      approved(3, 0),
      approved(3, 0, "superseded"),
      { ...approved(3, 0), status: "returned", comment: "" },
      { ...approved(3, 0), status: "withdrawn" },
    ];
    for (const version of decided) {
      expect(code(approve(version, "dan", null, now))).toBe("already-decided");
      expect(code(sendBack(version, "dan", "No", now))).toBe("already-decided");
      expect(code(withdraw(version, "ada", now))).toBe("already-decided");
    }
  });
});

describe("the version in force", () => {
  it("is the last approved one that had come into force by then", () => {
    const versions = [approved(1, -30, "superseded"), approved(2, -10), approved(3, 5), inReview({ number: 4 })];
    expect([-40, -30, -10.5, -10, 0, 5, 50].map((day) => inForceAt(versions, days(day))?.number)).toEqual([
      undefined,
      1,
      1,
      2,
      2,
      3,
      3,
    ]);
  });

  it("does not fall back to an older version whose date comes later", () => {
    const versions = [approved(1, 10), approved(2, 0)];
    expect(inForceAt(versions, days(20))?.number).toBe(2);
    expect(outlived(versions, now).map(({ number }) => number)).toEqual([1]);
  });

  it("stays in force while its successor waits for its date", () => {
    const versions = [approved(1, -5), approved(2, 5)];
    expect(outlived(versions, now)).toEqual([]);
    expect(versions.map((version) => standingOf(version, versions, now))).toEqual(["in-force", "approved"]);
    expect(versions.map((version) => standingOf(version, versions, days(6)))).toEqual(["superseded", "in-force"]);
  });

  it("never changes for any instant from now on when outlived versions are superseded", () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -5, max: 5 })), {
      selector: ([number]) => number,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 6 }), (pairs, day) => {
        const versions = pairs.map(([number, from]) => approved(number, from));
        const gone = new Set(outlived(versions, now).map(({ id }) => id));
        const left = versions.filter(({ id }) => !gone.has(id));
        expect(inForceAt(left, days(day))?.id).toBe(inForceAt(versions, days(day))?.id);
        for (const version of left) {
          const everInForce = [now, version.effectiveFrom].some(
            (instant) => instant >= now && inForceAt(left, instant)?.id === version.id,
          );
          expect(everInForce).toBe(true);
        }
      }),
    );
  });
});
