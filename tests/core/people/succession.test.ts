import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replaced, succeed, vacancies } from "@/core/people/succession";

const ids = ["a", "b", "c", "d"];
const post = fc.record({
  id: fc.constantFrom("p1", "p2"),
  name: fc.constantFrom("Lead", "Owner"),
  holder: fc.constantFrom(null, ...ids),
  deputies: fc.uniqueArray(fc.constantFrom(...ids)),
});

describe("R118: when somebody leaves", () => {
  it("every seat they have is named once, and the proposal is a deputy who is still here", () => {
    fc.assert(
      fc.property(fc.array(post, { maxLength: 1 }), fc.subarray(ids), (posts, left) => {
        const gone = new Set(left);
        const found = vacancies(gone, posts, []);
        const seats = posts.flatMap(({ holder, deputies }) =>
          [holder, ...deputies].filter((one) => gone.has(one ?? "")),
        );
        expect(found.map(({ leaver }) => leaver).toSorted()).toEqual(seats.toSorted());
        for (const { proposed } of found) expect(proposed === null || !gone.has(proposed)).toBe(true);
      }),
    );
  });

  it("a deputy who follows is no deputy beside it, and nobody stands in a post twice", () => {
    expect(succeed({ holder: "a", deputies: ["b", "c"] }, "a", "b")).toEqual({ holder: "b", deputies: ["c"] });
    expect(succeed({ holder: "a", deputies: ["b", "c"] }, "b", "a")).toEqual({ holder: "a", deputies: ["c"] });
    fc.assert(
      fc.property(post, fc.constantFrom(...ids), fc.constantFrom(null, ...ids), (one, leaver, successor) => {
        fc.pre(leaver !== successor);
        const after = succeed(one, leaver, successor);
        expect([after.holder, ...after.deputies]).not.toContain(leaver);
        expect(new Set(after.deputies).size).toBe(after.deputies.length);
      }),
    );
    expect(replaced(["a", "b", "a"], "a", "c")).toEqual(["c", "b"]);
  });
});
