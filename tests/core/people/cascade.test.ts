import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cascade } from "@/core/people/cascade";

const post = (id: string, reportsTo: string | null = null) => ({ id, name: id.toUpperCase(), reportsTo });

describe("the cascade of accountability", () => {
  it("puts everybody below whom they report to", () => {
    const places = cascade([post("ciso", "board"), post("board"), post("lead", "ciso"), post("dpo", "board")]);
    expect(places.map(({ post: { id }, depth, above }) => [id, depth, above])).toEqual([
      ["board", 0, null],
      ["ciso", 1, 0],
      ["lead", 2, 1],
      ["dpo", 1, 0],
    ]);
  });

  it("shows every position once, whatever they report to, circles included", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const above = fc.option(fc.constantFrom(...ids, "gone"), { nil: null });
    fc.assert(
      fc.property(fc.array(above, { minLength: ids.length, maxLength: ids.length }), (reports) => {
        const places = cascade(ids.map((id, nth) => post(id, reports[nth] ?? null)));
        expect(places.map(({ post: { id } }) => id).sort()).toEqual(ids);
        for (const { depth, above: to } of places)
          expect(to === null ? depth : (places[to]?.depth ?? Number.NaN) + 1).toBe(to === null ? 0 : depth);
        for (const { line, above: to } of places) expect(to === null || to < line).toBe(true);
      }),
    );
  });
});
