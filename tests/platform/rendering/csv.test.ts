import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCell, csvLine } from "@/platform/rendering/csv";

/** Reads one line as RFC 4180 says, for the test to compare with. */
function readLine(line: string): string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n$)/gy;
  for (let found = pattern.exec(line); found; found = pattern.exec(line)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] !== ",") break;
  }
  return cells;
}

it("gives every cell back, whatever it holds", () => {
  const plain = fc.string({ unit: "binary" }).filter((text) => !/^[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/.test(text));
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(readLine(csvLine(cells))).toEqual(cells);
    }),
  );
});

it("never lets a cell begin as a formula does", () => {
  fc.assert(
    fc.property(fc.constantFrom(..."=+-@\t\r\0＝＋－＠"), fc.string(), (sign, rest) => {
      const [cell = ""] = readLine(csvLine([sign + rest]));
      expect(cell).toBe(`'${sign}${rest}`);
    }),
  );
  expect(csvCell("=1+1")).toBe(`"'=1+1"`);
});
