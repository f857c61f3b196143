import fc from "fast-check";
import { expect, it } from "vitest";
import { fileName } from "@/core/shared/file-name";

it("names a file by words of any script, and by nothing that a path or a shell reads", () => {
  expect(fileName(["Standort Köln: Meldungen / Wege", "Version 5"], "xlsx")).toBe(
    "Standort-Köln-Meldungen-Wege-Version-5.xlsx",
  );
  expect(fileName(["連絡表", "draft 2026-11-22"], "csv")).toBe("連絡表-draft-2026-11-22.csv");
  expect(fileName(["../..", "x".repeat(500), "Version 5"], "pdf")).toBe(`${"x".repeat(80)}-Version-5.pdf`);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (parts) => {
      expect(fileName([...parts, "draft"], "csv")).toMatch(/^(?:[\p{L}\p{M}\p{N}]+-)*draft\.csv$/u);
    }),
  );
});
