import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesBetween } from "@/core/matrix/place";

const place = fc.double({ min: -1e9, max: 1e9, noNaN: true });
const count = fc.integer({ min: 1, max: 50 });

describe("places of rows", () => {
  it("lie in order strictly between the two neighbours, or there are none", () => {
    fc.assert(
      fc.property(place, place, count, (a, b, n) => {
        fc.pre(a < b);
        const places = placesBetween(a, b, n);
        if (!places) return;
        const all = [a, ...places, b];
        expect(places).toHaveLength(n);
        for (let i = 1; i < all.length; i++) expect(all[i]).toBeGreaterThan(all[i - 1] as number);
      }),
    );
  });

  it("at the start and at the end there is always room", () => {
    expect(placesBetween(undefined, undefined, 2)).toEqual([1, 2]);
    expect(placesBetween(7, undefined, 2)).toEqual([8, 9]);
    expect(placesBetween(undefined, 3, 2)).toEqual([1, 2]);
  });

  it("run out when the neighbours touch, so that the list is numbered anew", () => {
    expect(placesBetween(1, 1 + Number.EPSILON, 1)).toBeUndefined();
  });
});
