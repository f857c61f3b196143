import { expect, it, vi } from "vitest";
import { readTables } from "@/platform/files/tables/read-tables";
import { renderXlsx } from "@/platform/rendering/xlsx";
import { accepted } from "../../support/accepted";
import { unpacked } from "../../support/canary";

const sheet = {
  name: "Rows: 2026/2027",
  columns: [{ title: "What" }, { title: "When" }],
  rows: [
    ['=HYPERLINK("https://example.com")', "<b>72 h</b> & more"],
    ["Grüße\nan alle", "本社 \u0007"],
  ],
};

it("holds every cell as plain text, formulas and markup included", async () => {
  const bytes = await renderXlsx([sheet, sheet], new Date("2026-11-22T09:00:00Z"));
  const tables = accepted(await readTables(bytes, "rows.xlsx"));
  expect(tables.map(({ name }) => name)).toEqual(["Rows  2026 2027", "Rows  2026 2027 2"]);
  const text = JSON.stringify(tables[0]);
  expect(text).toContain("=HYPERLINK(");
  expect(text).toContain("<b>72 h</b> & more");
  expect(text).toContain("本社 \ufffd");
  const parts = unpacked(bytes).join("");
  expect(parts).toContain("=HYPERLINK(");
  expect(parts).not.toMatch(/<f[ >]/);
});

it("is the same bytes for the same tables and time, in every zone", async () => {
  const time = new Date("2026-11-22T09:00:00Z");
  vi.stubEnv("TZ", "Asia/Tokyo");
  const there = await renderXlsx([sheet], time);
  vi.stubEnv("TZ", "America/New_York");
  const here = await renderXlsx([sheet], time);
  vi.unstubAllEnvs();
  expect(here.equals(there)).toBe(true);
});
