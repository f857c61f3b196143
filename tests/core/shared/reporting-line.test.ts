import fc from "fast-check";
import { expect, it } from "vitest";
import { lineAbove, lineBelow } from "@/core/shared/reporting-line";

const line = new Map([
  ["top", null],
  ["middle", "top"],
  ["low", "middle"],
  ["a", "b"],
  ["b", "a"],
  ["under", "a"],
]);

it("a line ends at the top, and in a circle where it began", () => {
  expect(lineAbove(line, "low")).toEqual(["middle", "top"]);
  expect(lineAbove(line, "top")).toEqual([]);
  expect(lineAbove(line, "a")).toEqual(["b", "a"]);
  expect(lineAbove(line, "under")).toEqual(["a", "b"]);
  expect(lineBelow(line, "top")).toEqual(["middle", "low"]);
});

it("a line goes from superior to superior, names nobody twice and leaves nobody out", () => {
  const posts = fc.integer({ min: 0, max: 6 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.tuple(posts, fc.option(posts))), posts, (pairs, post) => {
      const superiors = new Map(pairs);
      const above = lineAbove(superiors, post);
      const steps = [post, ...above].slice(0, above.length).map((one) => superiors.get(one));
      expect(steps).toEqual(above);
      expect(new Set(above).size).toBe(above.length);
      const next = superiors.get(above.at(-1) ?? post) ?? null;
      expect(next === null || above.includes(next)).toBe(true);
    }),
  );
});
