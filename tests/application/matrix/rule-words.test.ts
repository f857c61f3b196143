import { describe, expect, it } from "vitest";
import { listFindings } from "@/application/matrix/list-findings";
import { readRuleWords } from "@/application/matrix/read-rule-words";
import { saveRuleWords } from "@/application/matrix/save-rule-words";
import { ask, run } from "@/application/runner/run";
import { shippedRuleWords } from "@/core/matrix/rules/support/rule-words";
import { shippedElements } from "@/core/matrix/template";
import { accepted } from "../../support/accepted";
import { approvableMatrix } from "../../support/approvable";
import { testDatabase } from "../../support/database";
import { signedIn, testWorld } from "../../support/world";

const { app } = await testDatabase();
const world = testWorld(app);
const ada = await signedIn(world, "Ada Editor", "isms-manager");

describe("the list of vague words", () => {
  it("is the shipped one until somebody changes it; then the rules use the new one, and a second editor hears of it", async () => {
    const { matrix } = await approvableMatrix(world, ada, [{ what: "Later", trigger: "In the fullness of time" }]);
    const vague = async () =>
      accepted(await ask(world, listFindings, { matrix }, ada)).findings.filter(
        ({ rule }) => rule === "specific-trigger",
      );
    expect(accepted(await ask(world, readRuleWords, {}, ada))).toMatchObject({ revision: 0, words: shippedRuleWords });
    expect(await vague()).toEqual([]);

    const words = { when: ["in the fullness of time"], what: [], elements: shippedElements };
    expect(accepted(await run(world, saveRuleWords, { revision: 0, words }, ada))).toEqual({ revision: 1 });
    expect(await vague()).toMatchObject([{ field: "trigger", values: { word: "in the fullness of time" } }]);
    expect(await run(world, saveRuleWords, { revision: 0, words }, ada)).toMatchObject({
      refusal: { code: "stale-revision" },
    });
    accepted(await run(world, saveRuleWords, { revision: 1, words: { ...words, when: [] } }, ada));
    expect(await vague()).toEqual([]);
  });
});

describe("what a template has to say", () => {
  it("R100: is recognised by the organisation's own words, and an element without words is not asked for", async () => {
    const template = "Facts: [facts]. Confidence: [..]. Affected: [..]. Done so far: [..]. Rally point: [..].";
    const { matrix } = await approvableMatrix(world, ada, [
      { what: "Own template", trigger: "Fire on the quay", triggerKind: "event", template },
    ]);
    const missing = async () =>
      accepted(await ask(world, listFindings, { matrix }, ada)).findings.flatMap(({ rule, values }) =>
        rule === "template-complete" ? [values.element] : [],
      );
    expect(await missing()).toEqual(["ask", "next"]);
    const { revision } = accepted(await ask(world, readRuleWords, {}, ada));
    const elements = { ...shippedElements, ask: ["rally point"], next: [] };
    accepted(await run(world, saveRuleWords, { revision, words: { when: [], what: [], elements } }, ada));
    expect(await missing()).toEqual([]);
  });
});
