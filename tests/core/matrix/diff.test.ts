import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, diff, isEmpty } from "@/core/matrix/diff";
import { soundDocument } from "../../support/documents";
import { randomDocument } from "../../support/random-documents";

describe("the difference of two matrix documents", () => {
  it("carried out on the first gives the second, whatever the two are", () => {
    fc.assert(
      fc.property(randomDocument, randomDocument, (a, b) => {
        expect(apply(diff(a, b), a)).toStrictEqual(b);
      }),
    );
  });

  it("is empty exactly when the documents are the same", () => {
    fc.assert(
      fc.property(randomDocument, randomDocument, (a, b) => {
        expect(isEmpty(diff(a, a))).toBe(true);
        expect(isEmpty(diff(a, b))).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it("survives being written down as JSON", () => {
    fc.assert(
      fc.property(randomDocument, randomDocument, (a, b) => {
        expect(apply(JSON.parse(JSON.stringify(diff(a, b))), a)).toStrictEqual(b);
      }),
    );
  });

  it("names each changed field with both values, and nothing else", () => {
    const [before, after] = [soundDocument(), soundDocument()];
    const [first] = after.rows;
    if (first) Object.assign(first, { what: "Other words", channels: ["phone"] });
    expect(diff(before, after).rows).toEqual({
      removed: [],
      added: [],
      order: null,
      changed: [
        {
          id: "breach-inside",
          fields: [
            { field: "what", before: before.rows[0]?.what, after: "Other words" },
            { field: "channels", before: ["chat"], after: ["phone"] },
          ],
        },
      ],
    });
  });

  it("tells a row that moved from rows that changed", () => {
    const [before, after] = [soundDocument(), soundDocument()];
    after.rows.reverse();
    const { rows } = diff(before, after);
    expect([rows.removed, rows.added, rows.changed]).toEqual([[], [], []]);
    expect(rows.order).toEqual(["bulletin", "breach-outside", "breach-inside"]);
  });
});
