import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import type { ImportedRow, TableProposal } from "@/core/matrix/import/proposal";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { readTables } from "@/platform/files/tables/read-tables";

const folder = process.env.TOCSIN_CORPUS ?? "";

async function tablesOf(number: string): Promise<TableProposal[]> {
  const file = readdirSync(folder).find((name) => name.startsWith(`${number}-`)) ?? "";
  const read = await readTables(readFileSync(join(folder, file)), file);
  return read.ok ? proposeImport(read.value) : [];
}

async function rowsOf(number: string, table: number): Promise<ImportedRow[]> {
  const proposal = (await tablesOf(number))[table];
  return proposal ? applyMapping(proposal).rows : [];
}

describe.skipIf(folder === "" || !existsSync(folder))("the finer points of the corpus", () => {
  it("02: unquoted commas are repaired and every repaired row is named", async () => {
    const [table] = await tablesOf("02");
    expect(table?.problems.filter((problem) => problem.code === "row-repaired")).toHaveLength(11);
    const rows = await rowsOf("02", 0);
    expect(rows[0]?.fields.channel).toMatch(/Meeting \+ E-Mail$/);
    expect(rows.map((row) => row.direction)).toEqual([...Array(4).fill("internal"), ...Array(8).fill("external")]);
  });

  it("03: owner and channel are asked for where no column gives them", async () => {
    const table = (await tablesOf("03"))[2] as TableProposal;
    const missing = applyMapping(table).problems.filter((problem) => problem.code === "column-missing");
    expect(missing.map((problem) => problem.values.field)).toEqual(["owner", "channel"]);
  });

  it("08: a name cell with mail address and number is split into three", async () => {
    const rows = await rowsOf("08", 1);
    expect(rows.every((row) => row.fields.name && row.fields.email?.includes("@") && row.fields.phone)).toBe(true);
    expect((await rowsOf("08", 2))[0]?.names.audience).toHaveLength(2);
  });

  it("09: placeholders stay and are flagged", async () => {
    const table = (await tablesOf("09"))[0] as TableProposal;
    expect(applyMapping(table).problems.filter((problem) => problem.code === "placeholder")).toHaveLength(25);
  });

  it("10: the five tables of one kind share a layout and keep their area in the notes", async () => {
    const tables = await tablesOf("10");
    expect(new Set(tables.slice(0, 5).map((table) => table.layout)).size).toBe(1);
    expect((await rowsOf("10", 1))[0]?.fields.notes).toBe(tables[1]?.name);
    expect((await rowsOf("10", 6)).length).toBe(7 * 4 - 5);
  });

  it("11: the severity in the heading above a table stands in the notes, a dash is no approval", async () => {
    const rows = await rowsOf("11", 5);
    expect(rows[0]?.fields.notes).toMatch(/^P0/);
    expect(rows[0]?.fields.approval).toBeUndefined();
    expect((await tablesOf("11"))[1]?.mapping.defaults.what).toBe("Internal Stakeholders");
  });

  it("12: the longest cell keeps its words without marks, and audiences tell their side", async () => {
    const rows = await rowsOf("12", 3);
    expect(rows.filter((row) => row.direction === "internal")).toHaveLength(5);
    expect(rows.filter((row) => row.direction === "external")).toHaveLength(7);
    const longest = rows.map((row) => row.fields.trigger ?? "").sort((a, b) => b.length - a.length)[0] ?? "";
    expect(longest.length).toBeGreaterThan(380);
    expect(longest).not.toMatch(/\*/);
    expect(longest).toContain("⚠");
  });

  it("13: an approver named in an owner cell is the approver, and a fallback rule beside the table is pointed out", async () => {
    const rows = await rowsOf("13", 2);
    expect(rows[1]?.names).toMatchObject({ owner: ["CEO draft"], approval: ["Legal"] });
    expect((await tablesOf("13"))[1]?.problems.map((problem) => problem.code)).toContain("fallback-remark");
  });

  it("14: the cross table gives one row for each audience and severity that is notified", async () => {
    const rows = await rowsOf("14", 0);
    expect(rows).toHaveLength(11);
    expect(rows.every((row) => row.fields.trigger?.startsWith("Sev "))).toBe(true);
  });

  it("15: angle brackets in code marks are text", async () => {
    expect((await rowsOf("15", 0)).some((row) => row.fields.channel?.includes("<plugin>"))).toBe(true);
  });

  it("16: each of the eleven filled cells is a message with its channel and its time", async () => {
    const rows = await rowsOf("16", 0);
    expect(rows).toHaveLength(11);
    expect(rows.every((row) => row.fields.what && row.fields.channel && row.fields.trigger)).toBe(true);
    expect(rows.some((row) => /<b>|<br>/.test(JSON.stringify(row)))).toBe(false);
  });

  it("17: nearly empty contacts survive and are said to be unreachable; the fallback sentence is found", async () => {
    const tables = await tablesOf("17");
    expect(tables[4]?.name).toMatch(/^Fiche contacts/);
    expect(applyMapping(tables[4] as TableProposal).problems.filter(({ code }) => code === "unreachable")).toHaveLength(
      12,
    );
    expect(tables[2]?.problems.map((problem) => problem.code)).toContain("fallback-remark");
  });

  it("18: two pieces of evidence in a cell stay two lines", async () => {
    expect((await rowsOf("18", 0))[2]?.fields.evidence?.split("\n")).toHaveLength(2);
  });

  it("20: merged groups reach every row and the footer is none", async () => {
    const [table] = await tablesOf("20");
    const rows = await rowsOf("20", 0);
    expect(rows.filter((row) => row.direction === "internal")).toHaveLength(5);
    expect(rows.filter((row) => row.direction === "external")).toHaveLength(7);
    expect(table?.footers).toHaveLength(1);
    expect(table?.mapping.defaults.what).toBe("Communication");
  });

  it("21: sections, hidden columns, rich text and links come through", async () => {
    const [table] = await tablesOf("21");
    expect(table?.columns.find((column) => column.heading === "Contact")?.hidden).toBe(true);
    const rows = await rowsOf("21", 0);
    expect(rows[0]?.fields.audience).toBe("Executive Leadership");
    expect(rows.map((row) => row.direction)).toEqual([...Array(8).fill("internal"), ...Array(6).fill("external")]);
    expect(rows[8]?.fields.cadence).toBeUndefined();
    expect((await rowsOf("21", 2))[0]?.fields.portal).toBe("ico.org.uk");
  });

  it("22: a name merged down over three rows reaches all three, paragraphs stay lines", async () => {
    const rows = await rowsOf("22", 1);
    expect(rows.slice(1, 4).map((row) => row.fields.owner)).toEqual(Array(3).fill("Dr Maes"));
    expect(rows[3]?.fields.trigger).toMatch(/Toujours\.\nApporter/);
  });

  it("23 and 24: section rows, bullets, line breaks and umlauts come through", async () => {
    expect((await rowsOf("23", 0))[0]?.fields.notes).toContain("1.1 Krisenstab");
    expect((await rowsOf("23", 2))[3]?.names.audience).toEqual(["Alle Stakeholder", "Behörden", "Medien"]);
    expect((await rowsOf("24", 0))[3]?.names.audience).toEqual(["Alle Stakeholder", "Behörden", "Medien"]);
    expect((await rowsOf("24", 0))[0]?.fields.what).toBe("Störung");
  });

  it("25: the area of a rowspan group stands in the notes of each of its rows", async () => {
    const rows = await rowsOf("25", 1);
    expect(rows.filter((row) => row.fields.notes?.includes("Area: Vendor Communications"))).toHaveLength(5);
  });
});
