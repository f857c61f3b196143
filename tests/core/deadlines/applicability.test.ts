import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applicabilityOf, assess } from "@/core/deadlines/applicability";
import { type Condition, judge } from "@/core/deadlines/condition";
import type { Facts } from "@/core/deadlines/facts";
import { sayReason } from "@/core/deadlines/saying";
import { catalogue, regimeOf } from "./situation";

const on = "2026-11-22";
const bank: Facts = {
  "organisation.establishments": ["DE"],
  "organisation.kinds": ["credit-institution"],
  "organisation.roles": ["controller"],
  "organisation.listings": [],
  "organisation.data": ["customer-financial"],
};

describe("applicability", () => {
  it("R67: a regime applies with the facts that make it apply", () => {
    const facts: Facts = { ...bank, "incident.major": true };
    const dora = applicabilityOf(regimeOf("eu-dora-19"), facts, on);
    expect(dora.outcome).toBe("applies");
    expect(dora.reasons.map(({ leaf }) => leaf.fact)).toEqual([
      "organisation.establishments",
      "organisation.kinds",
      "incident.major",
    ]);
  });

  it("R92: a regime may apply and names the facts that decide", () => {
    const dora = applicabilityOf(regimeOf("eu-dora-19"), bank, on);
    expect(dora.outcome).toBe("may-apply");
    expect(dora.reasons.map((reason) => sayReason("en", reason))).toEqual([
      "Classified as major: not known, and it decides (asked for: yes).",
    ]);
  });

  it("a regime does not apply, with the fact that rules it out", () => {
    const sec = applicabilityOf(regimeOf("us-sec-8k-105"), { ...bank, "incident.material": true }, on);
    expect(sec.outcome).toBe("does-not-apply");
    expect(sec.reasons.map((reason) => sayReason("en", reason))).toEqual([
      "How its securities are listed: none. The rule asks for one of: domestic registrant with the SEC.",
    ]);
    expect(sec.reasons.map((reason) => sayReason("de", reason))).toEqual([
      "Wie ihre Wertpapiere notiert sind: nichts. Die Regel verlangt eines von: inländisches Unternehmen bei der SEC.",
    ]);
  });

  it("says of an entry that it is off or not in force, beside whether it would concern the case", () => {
    expect(applicabilityOf(regimeOf("eu-cer-15"), {}, on).off).toBe(true);
    expect(applicabilityOf(regimeOf("us-circia"), {}, on).notInForce?.key).toBe("not-in-force");
    expect(applicabilityOf(regimeOf("in-dpdp"), {}, on).notInForce?.key).toBe("before-commencement");
  });

  it("keeps the comparator of a threshold: at least 250, more than 500, at least 500", () => {
    const outcome = (regime: string, stage: string, people: number) => {
      const when = regimeOf(regime).stages.find(({ id }) => id === stage)?.when;
      return when && judge(when, { "incident.people-in-one-state": people }).verdict;
    };
    expect([249, 250].map((people) => outcome("us-tx-521-053", "authority", people))).toEqual([false, true]);
    expect([500, 501].map((people) => outcome("us-ca-1798-82", "authority", people))).toEqual([false, true]);
    expect([499, 500].map((people) => outcome("us-co-6-1-716", "authority", people))).toEqual([false, true]);
  });

  it("finds places inside places: Bavaria in Germany in the EEA, Iceland in the EEA but not in the EU", () => {
    const lies = (place: string, wanted: string) =>
      judge({ fact: "organisation.establishments", in: [wanted] }, { "organisation.establishments": [place] }).verdict;
    expect([
      lies("DE-BY", "EEA"),
      lies("DE-BY", "DE"),
      lies("IS", "EEA"),
      lies("IS", "EU"),
      lies("DEX", "DE"),
      lies("GB", "EU"),
    ]).toEqual([true, true, true, false, false, false]);
  });

  it("of all regimes with no fact known: none applies and none is ruled out", () => {
    expect(new Set(assess(catalogue.regimes, {}, on).map(({ outcome }) => outcome))).toEqual(new Set(["may-apply"]));
  });
});

describe("conditions", () => {
  const flag = fc.constantFrom(
    "incident.personal-data",
    "incident.significant",
    "incident.material",
    "incident.major",
    "incident.protected",
  );
  const leaf = fc.record({ fact: flag, is: fc.boolean() }) as fc.Arbitrary<Condition>;
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie("condition"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie("condition").map((not) => ({ not })),
    ),
  }));
  const some = fc.dictionary(flag, fc.boolean()) as fc.Arbitrary<Facts>;
  const all: fc.Arbitrary<Facts> = fc.record({
    "incident.personal-data": fc.boolean(),
    "incident.significant": fc.boolean(),
    "incident.material": fc.boolean(),
    "incident.major": fc.boolean(),
    "incident.protected": fc.boolean(),
  });

  it("that are decided by some facts stay so whatever else becomes known", () => {
    fc.assert(
      fc.property(condition, some, all, (given, known, rest) => {
        const early = judge(given, known).verdict;
        if (early !== undefined) expect(judge(given, { ...rest, ...known }).verdict).toBe(early);
      }),
      { numRuns: 500 },
    );
  });

  it("are decided once all facts are known, and name a fact either way", () => {
    fc.assert(
      fc.property(condition, all, (given, facts) => {
        const { verdict, reasons } = judge(given, facts);
        expect(verdict).toBeTypeOf("boolean");
        expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it("that are open name only facts that are missing", () => {
    fc.assert(
      fc.property(condition, some, (given, known) => {
        const { verdict, reasons } = judge(given, known);
        if (verdict === undefined)
          expect(reasons.every((reason) => reason.known === undefined) && reasons.length > 0).toBe(true);
      }),
    );
  });
});
