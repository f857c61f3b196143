import { describe, expect, it } from "vitest";
import type { RawTable } from "@/core/matrix/import/raw-table";
import { readTables } from "@/platform/files/tables/read-tables";
import { buildDocx, cell, paragraph, table } from "../../../fixtures/import/office";

async function read(body: string, styles = "", relations = ""): Promise<RawTable[]> {
  const result = await readTables(await buildDocx(body, styles, relations), "plan.docx");
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const marks = (found: RawTable | undefined) => found?.rows.map((row) => row.cells.map((one) => one.merged ?? one.text));
const styles =
  '<w:style w:styleId="Ti"><w:name w:val="Title"/></w:style><w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:name w:val="Kapitel"/><w:basedOn w:val="U1"/></w:style><w:style w:styleId="Lvl"><w:name w:val="X"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`;
const simple = table([cell("Subject"), cell("Channel")], [cell("Flood"), cell("Siren")]);

describe("DOCX", () => {
  it("names a table after the heading above it, whatever the style is called", async () => {
    const [found] = await read(
      paragraph("Handbook", styled("Ti")) +
        paragraph("Alarm", styled("Own")) +
        paragraph("Inside", styled("Lvl")) +
        simple,
      styles,
    );
    expect(found?.headings).toEqual(["Handbook", "Alarm", "Inside"]);
    expect(found?.name).toBe("Inside");
  });

  it("reads cells merged across and down", async () => {
    const [found] = await read(
      table(
        [cell("Whom", '<w:gridSpan w:val="2"/>'), cell("Way")],
        [cell("Staff", '<w:vMerge w:val="restart"/>'), cell("Night shift"), cell("Bell")],
        [cell("<w:p/>", "<w:vMerge/>"), cell("Day shift"), cell("Mail")],
      ),
    );
    expect(marks(found)).toEqual([
      ["Whom", "left", "Way"],
      ["Staff", "Night shift", "Bell"],
      ["up", "Day shift", "Mail"],
    ]);
  });

  it("keeps paragraphs, breaks and lists as lines", async () => {
    const numbered = "<w:numPr><w:ilvl w:val='0'/></w:numPr>";
    const [found] = await read(
      table([
        cell(paragraph("One") + paragraph("Two")),
        cell("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>"),
        cell(paragraph("Staff", numbered) + paragraph("Board", numbered)),
        cell(paragraph("Alone", numbered)),
      ]),
    );
    expect(marks(found)).toEqual([["One\nTwo", "a\nb", "- Staff\n- Board", "Alone"]]);
  });

  it("reads what a reader sees: insertions yes, deletions, hidden text and field codes no", async () => {
    const run = (text: string, properties = "") => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
    const [found] = await read(
      table([
        cell(
          `<w:p><w:ins>${run("new ")}</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>${run("seen ")}${run("unseen", "<w:rPr><w:vanish/></w:rPr>")}<w:r><w:instrText>PAGE</w:instrText></w:r><w:sdt><w:sdtContent>${run("choice")}</w:sdtContent></w:sdt></w:p>`,
        ),
        cell("b"),
      ]),
    );
    expect(marks(found)).toEqual([["new seen choice", "b"]]);
  });

  it("offers a table inside a cell on its own and keeps its text in the cell", async () => {
    const tables = await read(
      table([cell("Subject"), cell("Way")], [cell("Flood"), cell(`${simple}<w:p/>`)], [cell("Fire"), cell("Bell")]),
    );
    expect(tables).toHaveLength(2);
    expect(marks(tables[0])?.[1]?.[1]).toBe("Subject | Channel\nFlood | Siren");
    expect(marks(tables[1])).toEqual([
      ["Subject", "Channel"],
      ["Flood", "Siren"],
    ]);
  });

  it("marks heading rows, bold and shaded cells", async () => {
    const [found] = await read(
      `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("Subject")}</w:tr><w:tr>${cell(paragraph("Flood", "", "<w:b/>"))}</w:tr><w:tr>${cell("Fire", '<w:shd w:fill="D9E2F3"/>')}</w:tr><w:tr>${cell("Gas", '<w:shd w:fill="auto"/>')}</w:tr></w:tbl>`,
    );
    expect(found?.rows.map(({ cells: [one] }) => [one?.heading ?? false, one?.strong ?? false])).toEqual([
      [true, false],
      [false, true],
      [false, true],
      [false, false],
    ]);
  });

  it("takes a bold line above and a numbered caption below as names", async () => {
    expect((await read(paragraph("Night calls:", "", "<w:b/>") + simple))[0]?.name).toBe("Night calls");
    expect((await read(simple + paragraph("Table 3. Day calls")))[0]?.name).toBe("Table 3. Day calls");
  });
});
