import { describe, expect, it } from "vitest";
import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { isTextKey } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { rolloutFacts, rolloutOf, rolloutSteps } from "@/core/matrix/rollout";
import { judge } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/context";
import { soundDocument } from "../../support/documents";

const nothing = Object.fromEntries(rolloutFacts.map((fact) => [fact, false])) as Record<
  (typeof rolloutFacts)[number],
  boolean
>;
const everything = Object.fromEntries(rolloutFacts.map((fact) => [fact, true])) as typeof nothing;
const context = ruleContext("2026-11-22", builtInCatalogue().regimes);

const measure = (
  change: (document: MatrixDocument) => void,
  facts = nothing,
  said: string[] = [],
  today = "2026-11-22",
) => {
  const document = soundDocument();
  change(document);
  const steps = rolloutOf("2026-10-01", today, new Set(said), { document, findings: judge(document, context), facts });
  return Object.fromEntries(steps.map((step) => [step.id, step]));
};
const done = (steps: ReturnType<typeof measure>) => rolloutSteps.filter((id) => steps[id]?.state === "done");

describe("the first 90 days", () => {
  it("R122: an empty matrix has met nothing, though no rule finds anything wrong with rows that are not there", () => {
    expect(done(measure((document) => Object.assign(document, { rows: [], plan: [] })))).toEqual([]);
  });

  it("R122: a sound matrix in force with its records has every step that can be measured; job aids are for people to say", () => {
    const measured = rolloutSteps.filter((id) => id !== "aids");
    expect(done(measure(() => {}, everything))).toEqual(measured);
    expect(done(measure(() => {}, everything, ["aids"]))).toEqual(rolloutSteps);
  });

  it("R122: names what is missing: a rule with its count, a section that is not written, a record that is not there", () => {
    const steps = measure((document) => {
      for (const row of document.rows) row.backup = null;
      document.plan = document.plan.filter(({ kind }) => kind !== "room");
    });
    expect(steps.roles?.checks).toContainEqual({ of: "rule", rule: "backup-named", open: 3 });
    expect(steps["out-of-band"]?.checks).toContainEqual({ of: "section", section: "room", open: 1 });
    expect(steps.evidence?.checks).toEqual([{ of: "fact", fact: "original-kept", open: 1 }]);
  });

  it("R122: steps fall due after 30, 60 and 90 days, and are late from the day after; what somebody says counts", () => {
    const on = (today: string, said: string[] = []) => measure(() => {}, nothing, said, today);
    expect(on("2026-10-01").roles).toMatchObject({ dueOn: "2026-10-31" });
    expect(on("2026-10-01").exercise).toMatchObject({ dueOn: "2026-12-30" });
    expect(on("2026-12-30").exercise?.state).toBe("open");
    expect(on("2026-12-31").exercise?.state).toBe("late");
    expect(on("2026-12-31", ["exercise"]).exercise?.state).toBe("done");
  });

  it("has words for every step and every fact", () => {
    for (const id of rolloutSteps) expect(isTextKey(`rollout.steps.${id}.title`), id).toBe(true);
    for (const fact of rolloutFacts) expect(isTextKey(`rollout.facts.${fact}`), fact).toBe(true);
  });
});
