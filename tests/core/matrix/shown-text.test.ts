import { describe, expect, it } from "vitest";
import { legalIds, legalNames } from "@/core/matrix/legal-names";
import { emptyRowFields } from "@/core/matrix/row";
import { shownText, withItsStage } from "@/core/matrix/shown-text";

const regimes = [
  { id: "one", name: "First act", stages: [{ id: "final", label: "Closing report" }] },
  { id: "two", name: "Second act", stages: [{ id: "final", label: "Last word" }] },
];
const names = legalNames(regimes);
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

describe("a regime and its stage are understood", () => {
  it("by name and by id, whatever case and spacing; the stage by what the row is or becomes bound to", () => {
    expect(legalIds({ regime: " first  ACT", stage: "Closing report" }, "two", regimes)).toEqual({
      ...{ regime: "one", stage: "final" },
    });
    expect(legalIds({ regime: "two", stage: "final" }, null, regimes)).toEqual({ regime: "two", stage: "final" });
    expect(legalIds({ stage: "Last word" }, "two", regimes)).toEqual({ stage: "final" });
  });

  it("and what the catalogue does not know stays, as does what is taken out", () => {
    expect(legalIds({ regime: "Lost act", stage: "Last word" }, "two", regimes)).toEqual({
      ...{ regime: "Lost act", stage: "Last word" },
    });
    expect(legalIds({ regime: null, stage: null, what: "Report" }, "two", regimes)).toEqual({
      ...{ regime: null, stage: null, what: "Report" },
    });
    expect(legalIds({ what: "Report" }, "two", regimes)).toEqual({ what: "Report" });
  });

  it("as copies carry them: what a row shows is read as what it keeps", () => {
    for (const regime of ["one", "two"]) {
      const fields = { ...emptyRowFields(), regime, stage: "final" };
      const copied = { regime: shownText("regime", fields, words), stage: shownText("stage", fields, words) };
      expect(legalIds(copied, null, regimes)).toEqual({ regime, stage: "final" });
    }
  });
});
