import { describe, expect, it } from "vitest";
import type { RawTable } from "@/core/matrix/import/raw-table";
import { readTables } from "@/platform/files/tables/read-tables";
import { showNumber } from "@/platform/files/tables/xlsx-format";
import { buildXlsx, type SheetParts } from "../../../fixtures/import/office";

const styles = `
  <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="00000"/><numFmt numFmtId="166" formatCode="[h]:mm"/><numFmt numFmtId="167" formatCode="&quot;day&quot;\\ 0"/></numFmts>
  <fonts><font/><font><b/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEEFF"/></patternFill></fill></fills>
  <cellXfs><xf/><xf fontId="1"/><xf fillId="1"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/><xf numFmtId="167"/></cellXfs>`;

async function read(sheets: SheetParts[], book: Parameters<typeof buildXlsx>[1] = { styles }): Promise<RawTable[]> {
  const result = await readTables(await buildXlsx(sheets, book), "plan.xlsx");
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const textsOf = (table: RawTable | undefined) => table?.rows.map((row) => row.cells.map((cell) => cell.text));
const sheet = (xml: string) => [{ name: "Plan", xml }];

describe("XLSX", () => {
  it("finds a table that starts anywhere and leaves empty formatted cells out", async () => {
    const [table] = await read(
      sheet(`<sheetData>
        <row r="5"><c r="E5" s="1" t="inlineStr"><is><t>Subject</t></is></c><c r="F5" s="1" t="inlineStr"><is><t>Channel</t></is></c><c r="G5" s="2"/></row>
        <row r="6"><c r="E6" t="inlineStr"><is><t>Flood</t></is></c><c r="F6" t="inlineStr"><is><t>Siren</t></is></c></row>
        ${Array.from({ length: 50 }, (_, index) => `<row r="${7 + index}"><c r="E${7 + index}" s="2"/></row>`).join("")}
      </sheetData>`),
    );
    expect(textsOf(table)).toEqual([
      ["Subject", "Channel"],
      ["Flood", "Siren"],
    ]);
    expect(table?.rows.map((row) => row.number)).toEqual([5, 6]);
    expect(table?.columns.map((column) => column.number)).toEqual([5, 6]);
    expect(table?.rows[0]?.cells.every((cell) => cell.strong)).toBe(true);
  });

  it("joins the runs of rich text and leaves reading aids out", async () => {
    const strings =
      "<si><r><rPr><b/></rPr><t>Crisis</t></r><r><t xml:space='preserve'> team</t></r></si><si><t>対象</t><rPh sb='0' eb='2'><t>たいしょう</t></rPh></si>";
    const [table] = await read(
      sheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>'),
      { styles, strings },
    );
    expect(textsOf(table)).toEqual([["Crisis team", "対象"]]);
  });

  it("shows dates, times, percentages, leading zeros and results of formulas as a person sees them", async () => {
    const cells = [
      '<c r="A1" s="3"><v>46000</v></c>',
      '<c r="B1" s="4"><v>46000.5</v></c>',
      '<c r="C1" s="5"><v>0.07</v></c>',
      '<c r="D1" s="6"><v>112</v></c>',
      '<c r="E1" s="7"><v>1.25</v></c>',
      '<c r="F1" s="8"><v>0.3333333333</v></c>',
      '<c r="G1"><f>1+1</f><v>2.0000000000000004</v></c>',
      '<c r="H1" t="str"><f>A1&amp;"x"</f><v>bell</v></c>',
      '<c r="I1" t="b"><v>1</v></c>',
      '<c r="J1" t="e"><v>#N/A</v></c>',
      '<c r="K1" s="9"><v>3</v></c>',
    ];
    const [table] = await read(sheet(`<sheetData><row r="1">${cells.join("")}</row></sheetData>`));
    expect(textsOf(table)).toEqual([
      ["2025-12-09", "2025-12-09 12:00", "7%", "00112", "30:00", "08:00", "2", "bell", "TRUE", "3"],
    ]);
  });

  it("knows both calendars of Excel", () => {
    expect(showNumber(1, "date", false)).toBe("1900-01-01");
    expect(showNumber(61, "date", false)).toBe("1900-03-01");
    expect(showNumber(0, "date", true)).toBe("1904-01-01");
  });

  it("marks what merged cells cover, across and down", async () => {
    const [table] = await read(
      sheet(`<sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>Plan</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>Inside</t></is></c><c r="B2" t="inlineStr"><is><t>Staff</t></is></c></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>Board</t></is></c></row>
      </sheetData><mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells>`),
    );
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.merged ?? cell.text))).toEqual([
      ["Plan", "left"],
      ["Inside", "Staff"],
      ["up", "Board"],
    ]);
  });

  it("says which columns and sheets are hidden and still reads them", async () => {
    const tables = await read([
      {
        name: "Plan",
        xml: '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row></sheetData>',
      },
      { name: "Old", state: "hidden", rows: [["a", "b"]] },
    ]);
    expect(tables.map((table) => [table.name, table.hidden])).toEqual([
      ["Plan", false],
      ["Old", true],
    ]);
    expect(tables[0]?.columns.map((column) => column.hidden)).toEqual([false, true]);
  });

  it("keeps the address of a link beside its words, and only when the words do not say it", async () => {
    const [table] = await read([
      {
        name: "Plan",
        xml: `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Portal</t></is></c><c r="B1" t="inlineStr"><is><t>example.com/report</t></is></c></row></sheetData>
          <hyperlinks><hyperlink ref="A1" r:id="h1"/><hyperlink ref="B1" r:id="h2"/></hyperlinks>`,
        relations:
          '<Relationship Id="h1" Type="x/hyperlink" Target="https://example.com/in" TargetMode="External"/><Relationship Id="h2" Type="x/hyperlink" Target="https://www.example.com/report/" TargetMode="External"/>',
      },
    ]);
    expect(textsOf(table)).toEqual([["Portal (https://example.com/in)", "example.com/report"]]);
  });

  it("needs no memory for the distance between the first and the last cell of a sheet", async () => {
    const [table] = await read(
      sheet(
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>b</t></is></c></row></sheetData>',
      ),
    );
    expect(textsOf(table)).toEqual([
      ["a", ""],
      ["", "b"],
    ]);
  });
});
