import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merge, same } from "@/core/shared/merge";

type Fields = Record<string, string>;
const value = fc.constantFrom("a", "b", "c");
const full: fc.Arbitrary<Fields> = fc.record({ what: value, when: value, who: value, how: value });
const some = fc.subarray(["what", "when", "who", "how"]);
const pick = (fields: Fields, names: string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? ""]));

describe("joining two people's edits of one record", () => {
  it("loses no change: what is written, contested or already there is everything that was changed", () => {
    fc.assert(
      fc.property(full, full, full, some, (base, mine, theirs, names) => {
        const edit = pick(mine, names);
        const { write, contested } = merge<Fields>(pick(base, names), edit, theirs);
        for (const name of names) {
          const changed = base[name] !== mine[name];
          if (changed) expect(name in write || contested.includes(name) || theirs[name] === mine[name]).toBe(true);
        }
      }),
    );
  });

  it("never overwrites a value that its editor has not seen", () => {
    fc.assert(
      fc.property(full, full, full, some, (base, mine, theirs, names) => {
        const { write } = merge<Fields>(pick(base, names), pick(mine, names), theirs);
        for (const name of Object.keys(write)) expect(theirs[name]).toBe(base[name]);
      }),
    );
  });

  it("gives the same result in either order when two people changed different fields", () => {
    fc.assert(
      fc.property(full, full, full, some, (base, mine, yours, names) => {
        const others = ["what", "when", "who", "how"].filter((name) => !names.includes(name));
        const first: Fields = {
          ...base,
          ...(merge<Fields>(pick(base, names), pick(mine, names), base).write as Fields),
        };
        const both = { ...first, ...merge<Fields>(pick(base, others), pick(yours, others), first).write };
        expect(both).toEqual({ ...pick(mine, names), ...pick(yours, others) });
      }),
    );
  });

  it("asks nobody when both made the same change", () => {
    expect(merge<Fields>({ what: "a" }, { what: "b" }, { what: "b" })).toEqual({ write: {}, contested: [] });
  });

  it("contests a changed field whose editor does not say what they saw", () => {
    expect(merge<Fields>({}, { what: "b" }, { what: "a" })).toEqual({ write: {}, contested: ["what"] });
  });
});

describe("sameness of plain values", () => {
  it("does not depend on the order of keys, but on the order of lists", () => {
    expect(same({ a: [1], b: null }, { b: null, a: [1] })).toBe(true);
    expect(same(["a", "b"], ["b", "a"])).toBe(false);
    expect(same([], {})).toBe(false);
  });

  it("is sameness of the JSON for every JSON value", () => {
    // From text, because JSON has no negative zero.
    fc.assert(fc.property(fc.json(), (text) => same(JSON.parse(text), JSON.parse(text))));
  });
});
