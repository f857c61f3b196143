import { describe, expect, it } from "vitest";
import type { Report } from "@/core/shared/report";
import { readTables } from "@/platform/files/tables/read-tables";
import { renderDocx } from "@/platform/rendering/docx/render";
import { accepted } from "../../support/accepted";

const report: Report = {
  language: "de",
  title: "Plan & Matrix",
  cover: { organisation: "Beispiel <GmbH>", subtitle: "Kommunikationsplan", facts: [["Fassung", "3"]] },
  foot: "Fassung 3",
  parts: [
    { kind: "heading", text: "Regeln" },
    {
      kind: "rich",
      blocks: [
        { kind: "heading", level: 1, runs: [{ text: "Wer" }] },
        {
          kind: "paragraph",
          runs: [
            { text: "Alle ", strong: true },
            { text: "immer\nüberall", emphasis: true },
          ],
        },
        { kind: "list", ordered: true, items: [{ depth: 0, mark: "1.", runs: [{ text: "zuerst" }] }] },
        { kind: "list", ordered: false, items: [{ depth: 1, mark: "•", runs: [{ text: "dann" }] }] },
      ],
    },
    { kind: "page", lies: true },
    {
      kind: "table",
      name: "Zeilen",
      columns: [
        { title: "Was", leads: true },
        { title: "Wann", weight: 2 },
      ],
      rows: [["Melden\nan die Behörde \u0001", "=72 Stunden & mehr"]],
    },
  ],
};
const time = new Date("2026-11-22T09:00:00Z");

describe("a Word document", () => {
  it("is the same bytes for the same report and time", async () => {
    const [first, second] = await Promise.all([renderDocx(report, time), renderDocx(report, time)]);
    expect(first.equals(second)).toBe(true);
  });

  it("has parts that a strict reader of XML accepts, and tables that come back as they were", async () => {
    const [table] = accepted(await readTables(await renderDocx(report, time), "plan.docx"));
    const cells = table?.rows.map((row) => row.cells.map(({ text }) => text));
    expect(cells).toEqual([
      ["Was", "Wann"],
      ["Melden\nan die Behörde \ufffd", "=72 Stunden & mehr"],
    ]);
  });
});
