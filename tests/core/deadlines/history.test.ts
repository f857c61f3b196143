import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answersOverTime,
  eventsAt,
  type History,
  knownAt,
  record,
  type Statement,
  valueAt,
} from "@/core/deadlines/history";
import type { When } from "@/core/time/when";
import { writeInstant } from "@/core/time/written";
import { answerOf, situation } from "./situation";

const date = (text: string) => new Date(text);
const base = { by: "position-dpo", source: "mail of the processor", why: "first report" };

function statement(
  id: string,
  value: When | null,
  recordedAt: string,
  more: Partial<Statement<When>> = {},
): Statement<When> {
  return {
    ...base,
    id,
    about: "aware_at",
    value,
    validFrom: date("2026-06-01T00:00:00Z"),
    recordedAt: date(recordedAt),
    ...more,
  };
}

function recorded(...statements: Statement<When>[]): History<When> {
  return statements.reduce<History<When>>((history, next) => {
    const made = record(history, next);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  }, []);
}

const first = statement("s1", date("2026-06-02T09:00:00Z"), "2026-06-02T10:00:00Z");
const corrected = statement("s2", date("2026-06-01T15:00:00Z"), "2026-06-03T08:00:00Z", {
  corrects: "s1",
  why: "the ticket is older",
});

describe("statements about a case", () => {
  it("keep what was known at each time after a correction", () => {
    const history = recorded(first, corrected);
    const now = date("2026-06-04T00:00:00Z");
    const before = date("2026-06-03T00:00:00Z");
    expect(valueAt(history, "aware_at", { known: before, valid: before })).toEqual(first.value);
    expect(valueAt(history, "aware_at", { known: now, valid: before })).toEqual(corrected.value);
    expect(valueAt(history, "aware_at", { known: date("2026-06-01T00:00:00Z"), valid: now })).toBeUndefined();
    expect(history).toContain(first);
  });

  it("tell what was valid when from what was known when", () => {
    const risk = (id: string, value: string, validFrom: string, recordedAt: string): Statement<string> => ({
      ...base,
      id,
      about: "incident.risk",
      value,
      validFrom: date(validFrom),
      recordedAt: date(recordedAt),
    });
    const made = record(
      [risk("r1", "unlikely", "2026-06-01T00:00:00Z", "2026-06-01T01:00:00Z")],
      risk("r2", "high", "2026-06-03T00:00:00Z", "2026-06-05T00:00:00Z"),
    );
    const history = made.ok ? made.value : [];
    const at = (known: string, valid: string) =>
      valueAt(history, "incident.risk", { known: date(known), valid: date(valid) });
    expect([
      at("2026-06-06T00:00:00Z", "2026-06-02T00:00:00Z"),
      at("2026-06-06T00:00:00Z", "2026-06-04T00:00:00Z"),
      at("2026-06-04T00:00:00Z", "2026-06-04T00:00:00Z"),
    ]).toEqual(["unlikely", "high", "unlikely"]);
  });

  it("can be withdrawn, and the withdrawal can be corrected", () => {
    const gone = statement("s3", null, "2026-06-05T00:00:00Z", { corrects: "s2", why: "another incident" });
    const back = statement("s4", first.value, "2026-06-06T00:00:00Z", {
      corrects: "s3",
      why: "it was this one after all",
    });
    const history = recorded(first, corrected, gone, back);
    expect(eventsAt(history, date("2026-06-05T12:00:00Z"))).toEqual({});
    expect(eventsAt(history, date("2026-06-07T00:00:00Z"))).toEqual({ aware_at: first.value });
  });

  it("are refused out of order, as a correction of nothing, and as a correction without a reason", () => {
    const code = (history: History<When>, next: Statement<When>) => {
      const made = record(history, next);
      return made.ok ? "ok" : made.refusal.code;
    };
    expect(code([corrected], first)).toBe("recorded-out-of-order");
    expect(code([first], { ...corrected, corrects: "s9" })).toBe("nothing-to-correct");
    expect(code([first], { ...corrected, about: "occurred_at" })).toBe("nothing-to-correct");
    expect(code([first], { ...corrected, why: " " })).toBe("reason-missing");
  });

  it("are never lost: what was known at a time is the same however much is said later", () => {
    const times = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 12 })
      .map((list) => [...list].sort((one, other) => one - other));
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 1_000 }), fc.array(fc.nat()), (minutes, when, picks) => {
        const at = (minute: number) => new Date(Date.UTC(2026, 5, 1) + minute * 60_000);
        const all = minutes.map((minute, index) => ({
          ...statement(`s${index}`, at(index), at(minute).toISOString()),
          ...(index > 0 && picks[index] !== undefined ? { corrects: `s${picks[index] % index}` } : {}),
        }));
        const history = recorded(...all);
        const until = history.filter(({ recordedAt }) => recordedAt <= at(when));
        expect(knownAt(history, at(when))).toEqual(knownAt(until, at(when)));
      }),
    );
  });
});

describe("the history of a clock", () => {
  it("is recomputed at every record and keeps each answer with what brought it", () => {
    const told = {
      ...statement("s5", date("2026-06-02T08:00:00Z"), "2026-06-04T00:00:00Z"),
      about: "initial_submitted_at",
    };
    const events = recorded(first, corrected, told);
    const versions = answersOverTime([events], (known) =>
      answerOf("eu-gdpr-33-34", "initial", situation("UTC", eventsAt(events, known), known.toISOString())),
    );
    expect(
      versions.map(({ because, answer }) => [because, answer.deadline && writeInstant("UTC", answer.deadline)]),
    ).toEqual([
      [["s1"], "2026-06-05T09:00:00+00:00"],
      [["s2"], "2026-06-04T15:00:00+00:00"],
    ]);
    expect(versions[0]?.answer.state.is).toBe("running");
  });
});
