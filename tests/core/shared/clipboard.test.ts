import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlock, writeBlock } from "@/core/shared/clipboard";

describe("a block of cells on the clipboard", () => {
  it("comes back as it was copied, whatever the cells hold", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', "\t", "\n", " ", ",", ";") });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        fc.pre(cells.at(-1)?.some((text) => text !== "") === true);
        expect(readBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });

  it("is read as Excel writes it: line ends of Windows, a line end at the end, lines within quotes", () => {
    expect(readBlock('What\tWhen\r\n"two\r\nlines"\t72 h\r\n')).toEqual([
      ["What", "When"],
      ["two\nlines", "72 h"],
    ]);
  });

  it("keeps a quote at the start of plain text", () => {
    expect(readBlock('"Breach" notice\tb')).toEqual([['"Breach" notice', "b"]]);
  });
});
