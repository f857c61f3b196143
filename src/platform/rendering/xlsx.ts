import type { ReportTable } from "@/core/shared/report";
import { zipWriter } from "@/platform/files/zip-writer";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What one cell of a spreadsheet can hold, in characters. */
const cellLength = 32_767;

/**
 * Renders tables as the sheets of an XLSX file. Every cell is plain text, so no content is ever taken for a formula;
 * the same tables and time give the same bytes.
 */
export async function renderXlsx(sheets: readonly ReportTable[], time: Date): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const zip = zipWriter(async (bytes) => void written.push(bytes), time);
  const names = sheetNames(sheets);
  const add = (name: string, content: string) => zip.add(name, Buffer.from(declaration + content));
  await add("[Content_Types].xml", contentTypes(sheets.length));
  await add("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  await add("xl/workbook.xml", workbook(names));
  await add(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ...sheets.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["styles", "styles.xml"],
    ]),
  );
  await add("xl/styles.xml", styles);
  for (const [at, sheet] of sheets.entries()) await add(`xl/worksheets/sheet${at + 1}.xml`, worksheet(sheet));
  await zip.end();
  return Buffer.concat(written);
}

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML 1.0 cannot carry most control characters; a spreadsheet could not show them either. */
function text(value: string): string {
  return value
    .slice(0, cellLength)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replace(/[&<>"]/g, (sign) => named[sign] ?? sign);
}

/** A sheet's name has at most 31 characters, none of []:*?/\ and no other sheet has it. */
function sheetNames(sheets: readonly ReportTable[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, " ")
        .trim()
        .slice(0, 31) || "Sheet";
    let free = plain;
    for (let copy = 2; taken.has(free.toLowerCase()); copy += 1) free = `${plain.slice(0, 27)} ${copy}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, "worksheet")).join("");
  return `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${part("styles", "styles")}${list}</Types>`;
}

function relationships(targets: ReadonlyArray<readonly [kind: string, target: string]>): string {
  const list = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${list.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${text(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets></workbook>`;
}

/** Style 1 is a heading cell, style 2 a text cell that wraps. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

function worksheet({ columns, rows }: ReportTable): string {
  const cell = (value: string, style: number) =>
    `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${text(value)}</t></is></c>`;
  const line = (cells: readonly string[], style: number) =>
    `<row>${cells.map((value) => cell(value, style)).join("")}</row>`;
  const widths = columns.map(
    ({ weight = 1 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${Math.round(weight * 20)}" customWidth="1"/>`,
  );
  const titles = columns.map(({ title }) => title);
  const area = `A1:${columnName(columns.length)}${rows.length + 1}`;
  return `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${line(titles, 1)}${rows.map((row) => line(row, 2)).join("")}</sheetData><autoFilter ref="${area}"/></worksheet>`;
}

function columnName(column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
