import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { languages, say } from "@/core/language/say";
import { positionPages } from "@/core/matrix/aids/position-pages";
import { planWording } from "@/core/matrix/plan/wording";
import { judge } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/context";
import type { RuleId } from "@/core/matrix/rules/support/rule";
import { starterEntriesIn } from "@/core/matrix/starter/in-language";
import { shippedTermsIn } from "@/core/organisation/shipped-terms";
import { cascade } from "@/core/people/cascade";
import { stakeholderKinds } from "@/core/people/register";
import { soundDocument } from "../../support/documents";

const house = { organisation: "Harbour Works", positions: [], channels: [] };
const findings = (rule: RuleId, change: (document: ReturnType<typeof soundDocument>) => void) => {
  const document = soundDocument();
  change(document);
  return judge(document, ruleContext("2026-11-22", builtInCatalogue().regimes)).filter((one) => one.rule === rule);
};

describe("the policy around the rows", () => {
  it.each([
    ["R43", "scope", /every site|allen Standorten/],
    ["R44", "reporting", /reports it at once|meldet es sofort/],
    ["R45", "liaison", /press|Presse/i],
    ["R46", "transit", /TLS 1\.2 or newer|TLS 1\.2 oder neuer/],
    ["R47", "retention", /three years|drei Jahre/],
    ["R48, R49", "teaching", /suspicious message|verdächtige Nachricht/],
    ["R50, R51", "teaching", /security documents|Sicherheitsunterlagen/],
    ["R52", "enforcement", /written warning|schriftliche Abmahnung/],
    ["R62", "scope", /What is significant|Was Gewicht hat/],
    ["R72", "scope", /forensics|Forensik/],
    ["R90", "room", /join codes|Einwahlcodes/],
    ["R91", "verification", /call back|rufen Sie die Nummer aus dem Register an/],
    ["R94", "sharing", /Traffic Light Protocol/],
    ["R95", "privilege", /preserve evidence|Beweise zu sichern/],
  ] as const)(
    "%s: a plan without its section on %s is incomplete, and both languages offer wording",
    (_, kind, says) => {
      const bare = findings("plan-complete", (document) => {
        document.plan = document.plan.filter((section) => section.kind !== kind);
      });
      expect(bare.map(({ values }) => values.kind)).toContain(kind);
      for (const language of languages) expect(planWording(language, kind, house).text).toMatch(says);
    },
  );
});

describe("the fields of a row", () => {
  it.each([
    ["R77", "whom-present", { audiences: [] }],
    ["R78", "who-present", { owner: null }],
    ["R79", "how-present", { channels: [] }],
    ["R81", "approver-present", { approvers: [], freeToSend: false }],
    ["R89", "fallback-named", { fallbacks: [] }],
  ] as const)("%s: leaving it empty is found by the rule %s", (_, rule, empty) => {
    expect(findings(rule, ({ rows }) => rows.map((row) => Object.assign(row, empty)))).not.toEqual([]);
  });
});

describe("what Tocsin ships", () => {
  it("R1: names what clause 7.4 is about, how hard it is and what it costs", () => {
    for (const language of languages)
      expect(shippedTermsIn(language, "clause")[0]?.notes).toMatch(/2\/5.*(Low|Gering)|(Low|Gering).*2\/5/s);
  });

  it("R3: lays the cascade out from the board by the CISO to the leads", () => {
    const { positions } = starterEntriesIn("en");
    const posts = Object.entries(positions).map(([id, { name, reportsTo = null }]) => ({ id, name, reportsTo }));
    const depth = new Map(cascade(posts).map((place) => [place.post.id, place.depth]));
    expect(["board", "executive", "ciso", "technical-lead"].map((id) => depth.get(id))).toEqual([0, 1, 2, 3]);
  });

  it("R12: has objectives of communication, in both languages", () => {
    for (const language of languages) expect(shippedTermsIn(language, "objective").length).toBeGreaterThan(2);
  });

  it("R57: gives every clause of the 2022 edition what the 2013 edition called it", () => {
    const clauses = shippedTermsIn("en", "clause").filter(({ name }) => name.includes("27001:2022"));
    expect(clauses.length).toBeGreaterThan(5);
    expect(clauses.filter(({ equivalents }) => !equivalents.some((one) => one.includes("27001:2013")))).toEqual([]);
  });

  it("R72: knows the outsiders who do a part of the work", () => {
    for (const kind of ["mdr", "cloud-provider", "counsel", "crisis-pr", "forensics"] as const) {
      expect(stakeholderKinds).toContain(kind);
      for (const language of languages) expect(say(language, `register.kinds.stakeholder.${kind}`)).not.toBe("");
    }
  });

  it("R73: brings the five roles of communication in an incident", () => {
    const roles = Object.values(starterEntriesIn("en").positions).flatMap(({ incidentRoles = [] }) => incidentRoles);
    expect(new Set(roles).size).toBe(5);
  });
});

it("R105, R123: the rows become one page of steps for each position that sends or clears", () => {
  const document = soundDocument();
  const senders = new Set(document.rows.flatMap(({ owner }) => owner ?? []));
  const { parts } = positionPages(document, "en", { stamp: "Version 1" });
  const pages = parts.filter((part) => part.kind === "heading" && part.level !== 2);
  expect(pages.length).toBeGreaterThanOrEqual(senders.size);
});
