import { describe, expect, it } from "vitest";
import { packMarks, unpackMarks } from "@/app/(signed-in)/matrix/[matrix]/grid/marks";
import { goTo, isBlock, keyTarget, rangeOf, type Selection } from "@/app/(signed-in)/matrix/[matrix]/grid/selection";

const bounds = { rows: 10, columns: 4 };
const at = (row: number, column: number): Selection => ({ active: { row, column }, anchor: { row, column } });
const press = (key: string, from: Selection, control = false, extend = false) => {
  const to = keyTarget(key, from, { control, page: 5, bounds });
  return to && goTo(from, to, extend, bounds);
};

describe("the focus of the grid", () => {
  it("moves by arrows and stays within the grid", () => {
    expect(press("ArrowDown", at(0, 0))?.active).toEqual({ row: 1, column: 0 });
    expect(press("ArrowUp", at(0, 0))?.active).toEqual({ row: 0, column: 0 });
    expect(press("ArrowRight", at(0, 3))?.active).toEqual({ row: 0, column: 3 });
    expect(press("PageDown", at(7, 1))?.active).toEqual({ row: 9, column: 1 });
    expect(press("a", at(0, 0))).toBeUndefined();
  });

  it("goes to the ends of rows and of the grid", () => {
    expect(press("End", at(2, 1))?.active).toEqual({ row: 2, column: 3 });
    expect(press("End", at(2, 1), true)?.active).toEqual({ row: 9, column: 3 });
    expect(press("Home", at(2, 1), true)?.active).toEqual({ row: 0, column: 0 });
  });

  it("marks a block while Shift is held, in any direction", () => {
    const marked = press("ArrowUp", press("ArrowLeft", at(2, 2), false, true) ?? at(0, 0), false, true) ?? at(0, 0);
    expect(isBlock(marked)).toBe(true);
    expect(rangeOf(marked)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
  });
});

describe("findings on their way to the grid", () => {
  it("lose nothing by saying every text once", () => {
    const mark = { field: "what" as const, severity: "warns" as const, sentence: "Vague.", fix: "Say it." };
    const marks = [
      { row: "a", ...mark },
      { row: "b", ...mark },
      { ...mark, row: null, field: null, sentence: "All." },
    ];
    expect(packMarks(marks).texts).toHaveLength(2);
    expect(unpackMarks(packMarks(marks))).toEqual(marks);
  });
});
