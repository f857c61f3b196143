import { describe, expect, it } from "vitest";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import { proposeImport } from "@/core/matrix/import/propose-import";
import { readTables } from "@/platform/files/tables/read-tables";
import { buildDocx, buildXlsx, pack } from "../../../fixtures/import/office";

async function refusalOf(bytes: Uint8Array | string, name: string): Promise<string> {
  const result = await readTables(typeof bytes === "string" ? Buffer.from(bytes) : bytes, name);
  return result.ok ? "read" : result.refusal.code;
}

const deep = (open: string, close: string, times: number, inside = "") =>
  open.repeat(times) + inside + close.repeat(times);

describe("a hostile or unfit upload is refused with a sentence that names the file", () => {
  it("empty, text without a table, other formats", async () => {
    expect(await refusalOf("", "a.csv")).toBe("import-file-empty");
    expect(await refusalOf("just a sentence", "a.csv")).toBe("import-no-table");
    expect(await refusalOf("# Heading\n\nNo table here.\n", "a.md")).toBe("import-no-table");
    expect(await refusalOf("%PDF-1.7 ...", "a.pdf")).toBe("import-format-unknown");
    expect(await refusalOf("{\\rtf1 hello}", "a.rtf")).toBe("import-format-unknown");
    expect(await refusalOf('{"a": 1, "b": 2}', "a.json")).toBe("import-format-unknown");
    expect(await refusalOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "a.png")).toBe(
      "import-format-unknown",
    );
    expect(await refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "a.xls")).toBe("import-file-protected");
  });

  it("a file that is no Office file inside, or is cut off", async () => {
    expect(await refusalOf(await pack({ "readme.txt": "x" }), "a.zip")).toBe("import-format-unknown");
    const book = await buildXlsx([{ name: "Plan", rows: [["a", "b"]] }]);
    expect(await refusalOf(book.subarray(0, book.length - 30), "a.xlsx")).toBe("import-file-damaged");
    expect(await refusalOf(await buildXlsx([{ name: "Plan", xml: "<sheetData><row>" }]), "a.xlsx")).toBe(
      "import-file-damaged",
    );
  });

  it("a document type declaration, so that no external or growing entity can exist", async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document><w:body>&b;</w:body></w:document>';
    const parts = await pack({
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      "word/document.xml": bomb,
    });
    expect(await refusalOf(parts, "a.docx")).toBe("import-xml-unsafe");
  });

  it("XML and HTML nested without end", async () => {
    expect(await refusalOf(await buildDocx(deep("<w:sdt>", "</w:sdt>", 5_000)), "a.docx")).toBe("import-xml-unsafe");
    expect(await refusalOf(`<html>${deep("<div>", "</div>", 5_000)}`, "a.html")).toBe("import-html-too-deep");
    expect(await refusalOf(`${">".repeat(20_000)} a\n\n| a | b |\n|---|---|\n| c | d |\n`, "a.md")).toBe(
      "import-html-too-deep",
    );
  });

  it("an archive that unpacks to far more than it holds", async () => {
    const parts = await pack({
      "_rels/.rels":
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      "xl/workbook.xml": "<workbook/>",
      "xl/worksheets/sheet1.xml": Buffer.alloc(130 * 1024 * 1024, 32),
    });
    expect(parts.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf(parts, "a.xlsx")).toBe("import-archive-too-large");
  });

  it("more cells, columns or spans than a matrix can have", async () => {
    expect(await refusalOf("a,b,c\n".repeat(110_000), "a.csv")).toBe("import-too-many-cells");
    expect(await refusalOf(`${"a,".repeat(400)}a\n`, "a.csv")).toBe("import-too-many-columns");
    const spans = `<table><tr>${"<td rowspan=60000 colspan=300>x</td>".repeat(50)}</tr>${"<tr></tr>".repeat(5_000)}</table>`;
    expect(await refusalOf(spans, "a.html")).toBe("import-too-many-cells");
  });

  it("a file larger than the limit, without reading it", async () => {
    expect(await refusalOf(Buffer.alloc(21 * 1024 * 1024, 44), "a.csv")).toBe("import-file-too-large");
    const long = `| a | b |\n|---|---|\n${"| c | d |\n".repeat(400_000)}`;
    expect(await refusalOf(long, "a.md")).toBe("import-file-too-large");
  });
});

describe("no text keeps the import busy", () => {
  const length = 200_000;
  it.each(["[", "(", "{{", "<", " ", "1 ", ", ", '""', "@", "&", "- "])("%j over and over", async (piece) => {
    const text = `a${piece.repeat(length / piece.length)}b`;
    const quoted = `"${text.replaceAll('"', '""')}"`;
    const files: [string, string][] = [
      ["a.csv", `Role,Name,Owner,Audience\nx,${quoted},${quoted},${quoted}\n`],
      ["a.md", `| Role | Name |\n|---|---|\n| x | ${text} |\n\n${text}\n`],
      [
        "a.html",
        `<p>${text}</p><table><tr><td>Role<td>Name<tr><td>x<td><a href="https://example.com">${text}</a></table>`,
      ],
    ];
    for (const [name, content] of files) {
      const read = await readTables(Buffer.from(content), name);
      const rows = read.ok ? proposeImport(read.value).flatMap((proposal) => applyMapping(proposal).rows) : [];
      expect(rows.length).toBeLessThan(10);
    }
  });

  it("a table in Markdown that is never closed", async () => {
    const result = await readTables(Buffer.from(`<table><tr><td>a\n\n${"b\n\n".repeat(20_000)}`), "a.md");
    expect(result.ok && result.value.length).toBe(1);
  });
});

describe("the content decides what a file is, not its name", () => {
  const book = () =>
    buildXlsx([
      {
        name: "Plan",
        rows: [
          ["Subject", "Channel"],
          ["Flood", "Siren"],
        ],
      },
    ]);

  it.each([
    ["csv", "Subject;Channel\nFlood;Siren\n", "a.xlsx"],
    [
      "html",
      "<html><table><tr><th>Subject</th><th>Channel</th></tr><tr><td>Flood</td><td>Bell</td></tr></table></html>",
      "a.xls",
    ],
    ["markdown", "| Subject | Channel |\n|---|---|\n| Flood | Bell |\n", "a.txt"],
    ["markdown", "<p align=center>\n\n| Subject | Channel |\n|---|---|\n| Flood | Bell |\n", "a.md"],
    ["csv", "Subject|Channel\nFlood|Bell\n", "a.txt"],
  ])("%s", async (format, text, name) => {
    const result = await readTables(Buffer.from(text), name);
    expect(result.ok && result.value.map((table) => table.format)).toEqual([format]);
  });

  it("xlsx under another name", async () => {
    const result = await readTables(await book(), "plan.csv");
    expect(result.ok && result.value.map((table) => table.format)).toEqual(["xlsx"]);
  });
});
