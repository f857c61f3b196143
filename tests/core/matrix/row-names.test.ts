import { describe, expect, it } from "vitest";
import { rowNamesOf } from "@/core/matrix/rules/support/row-names";
import { row } from "../../support/documents";

const names = (...texts: (readonly [what: string, trigger: string])[]) => [
  ...rowNamesOf(texts.map(([what, trigger], index) => row(String(index), { what, trigger }))).values(),
];

describe("rows in a list of findings", () => {
  it("are named by their subject alone where one row has it", () => {
    expect(names(["Flood", "River high"], ["Fire", "Smoke"])).toEqual(["Flood", "Fire"]);
  });

  it("are named by their place while nothing is written in them", () => {
    expect(names(["Flood", ""], ["", ""], ["", ""])).toEqual(["Flood", "#2", "#3"]);
  });

  it("are told apart by their trigger where several have one subject", () => {
    expect(names(["Activation", "SEV-1"], ["Activation", "SEV-2"], ["Fire", "Smoke"])).toEqual([
      "Activation (SEV-1)",
      "Activation (SEV-2)",
      "Fire",
    ]);
  });

  it("are told apart by their place where even the trigger is the same, and long triggers are cut", () => {
    expect(names(["Fire", "Smoke"], ["Fire", "Smoke"], ["Fire", ""])).toEqual([
      "Fire (Smoke), 1",
      "Fire (Smoke), 2",
      "Fire",
    ]);
    const [cut] = names(["Fire", "Smoke ".repeat(40)], ["Fire", ""]);
    expect(cut).toMatch(/^Fire \(Smoke .{1,54}…\)$/);
  });
});
