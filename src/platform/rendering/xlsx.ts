import type { ReportTable } from "@/core/shared/report";
import { zipWriter } from "@/platform/files/zip-writer";
import { office, packaged, relationships, xmlDeclaration, xmlText } from "./xml";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

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
  const add = (name: string, content: string) => zip.add(name, Buffer.from(xmlDeclaration + content));
  await add("[Content_Types].xml", contentTypes(sheets.length));
  await add("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  await add("xl/workbook.xml", workbook(names, sheets));
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

const text = (value: string) => xmlText(value.slice(0, cellLength));

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

function workbook(names: readonly string[], sheets: readonly ReportTable[]): string {
  const list = names.map((name, at) => `<sheet name="${text(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const titles = names.map((name, at) => {
    const sheet = `'${text(name)}'!`;
    const kept = sheets[at]?.kept;
    const columns = kept ? `${sheet}$A:$${columnName(kept)},` : "";
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${columns}${sheet}$1:$1</definedName>`;
  });
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`;
}

/** Style 1 is a heading cell, style 2 a text cell that wraps. */
const styles = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills><borders count="2"><border/><border>${["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color rgb="FFC9D2DC"/></${side}>`).join("")}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Pages lie on their side; a sheet with kept columns runs over several of them in width. */
function worksheet({ columns, rows, kept = 0 }: ReportTable): string {
  const cell = (value: string, style: number) =>
    `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${text(value)}</t></is></c>`;
  const width = columns.map(({ weight = 1 }) => Math.round(weight * 20));
  const line = (cells: readonly string[], style: number) =>
    `<row ht="${heightOf(cells, width)}" customHeight="1">${cells.map((value) => cell(value, style)).join("")}</row>`;
  const widths = width.map((one, at) => `<col min="${at + 1}" max="${at + 1}" width="${one}" customWidth="1"/>`);
  const titles = columns.map(({ title }) => title);
  const area = `A1:${columnName(columns.length)}${rows.length + 1}`;
  const corner = `${columnName(kept + 1)}2`;
  const pane = kept
    ? `<pane xSplit="${kept}" ySplit="1" topLeftCell="${corner}" activePane="bottomRight" state="frozen"/>`
    : `<pane ySplit="1" topLeftCell="${corner}" activePane="bottomLeft" state="frozen"/>`;
  const fit = kept ? 'scale="60"' : 'fitToWidth="1" fitToHeight="0"';
  const print = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" ${fit}/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="${kept ? 0 : 1}"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${widths.join("")}</cols><sheetData>${line(titles, 1)}${rows.map((row) => line(row, 2)).join("")}</sheetData><autoFilter ref="${area}"/>${print}</worksheet>`;
}

/** Gives the height that the longest cell needs, in points; a sheet shows no more than 409. */
function heightOf(cells: readonly string[], widths: readonly number[]): number {
  const linesIn = (value: string, width: number) =>
    value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return Math.min(409, 15 * Math.max(1, ...cells.map((value, at) => linesIn(value, widths[at] ?? 20))));
}

function columnName(column: number): string {
  let name = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
