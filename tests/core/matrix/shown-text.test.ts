import { describe, expect, it } from "vitest";
import { legalNames } from "@/core/matrix/legal-names";
import { emptyRowFields } from "@/core/matrix/row";
import { shownText, withItsStage } from "@/core/matrix/shown-text";

const names = legalNames([
  { id: "one", name: "First act", stages: [{ id: "final", label: "Closing report" }] },
  { id: "two", name: "Second act", stages: [{ id: "final", label: "Last word" }] },
]);
const words = { name: (id: string) => names.get(id) ?? id, find: () => undefined, word: (choice: string) => choice };
const row = { ...emptyRowFields(), regime: "two", stage: "final", what: "Report" };

describe("a cell shows", () => {
  it("a regime by its name, and a stage by the one that it has in this regime", () => {
    expect(shownText("regime", row, words)).toBe("Second act");
    expect(shownText("stage", row, words)).toBe("Last word");
    expect(shownText("stage", { ...row, regime: "one" }, words)).toBe("Closing report");
  });

  it("everything else as it is typed in", () => {
    expect(shownText("what", row, words)).toBe("Report");
    expect(shownText("regime", { ...row, regime: null }, words)).toBe("");
  });
});

describe("a row that is bound to another regime", () => {
  it("loses the stage of the one before, unless its new stage comes along", () => {
    expect(withItsStage({ regime: "one" })).toEqual({ regime: "one", stage: null });
    expect(withItsStage({ regime: "one", stage: "final" })).toEqual({ regime: "one", stage: "final" });
    expect(withItsStage({ what: "Report" })).toEqual({ what: "Report" });
  });
});
