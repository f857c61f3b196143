import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "@/core/shared/report";
import { runsOf } from "@/platform/rendering/pdf/fonts";
import { breakLines } from "@/platform/rendering/pdf/lines";
import { renderPdf } from "@/platform/rendering/pdf/render";

const report: Report = {
  language: "en",
  title: "Communication matrix",
  foot: "Fjordlys",
  parts: [
    { kind: "facts", facts: [["Organisation", "Fjordlys 本社"]] },
    { kind: "heading", text: "Rows" },
    {
      kind: "table",
      name: "Rows",
      columns: [{ title: "What" }, { title: "When", weight: 2 }],
      rows: [
        ["Notify", "within 72 hours"],
        ["Long", "words ".repeat(5_000)],
      ],
    },
  ],
};

describe("a PDF", () => {
  it("is the same bytes for the same report and time", async () => {
    const time = new Date("2026-11-22T09:00:00Z");
    const [first, second] = await Promise.all([renderPdf(report, time), renderPdf(report, time)]);
    expect(first.equals(second)).toBe(true);
    expect(first.subarray(0, 8).toString()).toBe("%PDF-1.7");
  });

  it("says its language and marks what its parts are", async () => {
    const bytes = (await renderPdf(report, new Date(0))).toString("latin1");
    for (const part of ["/Lang (en)", "/Marked true", "/S /Table", "/S /TH", "/S /TD", "/S /H1", "/S /H2"])
      expect(bytes).toContain(part);
  });
});

describe("lines", () => {
  const measure = ({ text }: { text: string }) => [...text].length;

  it("fit the width and lose nothing but blanks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = breakLines(text, 400, width, measure).map((line) => line.map((run) => run.text).join(""));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
        const solid = (value: string) => value.replace(/[\s\p{Cc}]/gu, "");
        expect(solid(lines.join(""))).toBe(solid(text));
      }),
    );
  });

  it("break Japanese between characters, and other scripts between words", () => {
    const lines = (text: string, width: number) =>
      breakLines(text, 400, width, measure).map((line) => line.map((run) => run.text).join(""));
    expect(lines("監督官庁への通知", 3)).toEqual(["監督官", "庁への", "通知"]);
    expect(lines("tell the regulator", 9)).toEqual(["tell the", "regulator"]);
  });
});

it("shows each piece of a text in a font that has its characters", () => {
  expect(runsOf("Größe, Łódź, Київ, 本社", 400).map(({ font }) => font)).toEqual([
    "inter-latin-400",
    "inter-latin-ext-400",
    "inter-latin-400",
    "inter-latin-ext-400",
    "inter-latin-400",
    "inter-cyrillic-400",
    "inter-latin-400",
    "kosugi",
  ]);
});

describe("a report that has to be one page", () => {
  const long: Report = {
    ...{ language: "en", title: "First hour", foot: "Version 3" },
    parts: [
      {
        kind: "table",
        name: "Steps",
        columns: [{ title: "Step" }],
        rows: Array.from({ length: 44 }, (_, n) => [`Step ${n}`]),
      },
    ],
  };
  const pagesOf = async (report: Report) =>
    /\/Count (\d+)/.exec((await renderPdf(report, new Date("2026-11-22T09:00:00Z"))).toString("latin1"))?.[1];

  it("R123: is set smaller until it fits", async () => {
    expect(await pagesOf(long)).toBe("2");
    expect(await pagesOf({ ...long, onePage: true })).toBe("1");
  });
});
