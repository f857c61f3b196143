import type { RawCell, RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { cleanText } from "./clean-text";
import { contentOf, isOn, paragraphText } from "./docx-text";
import { mainPart, type Parts, type Relation, relatedPart, relationsOf } from "./office-parts";
import { type Outline, startOutline } from "./outline";
import { Unreadable } from "./unreadable";
import { childAt, childrenNamed, parseXml, type XmlElement } from "./xml";

type Reading = { outline: Outline; relations: Map<string, Relation>; levels: Map<string, number> };
type CellText = { text: string; bold: boolean; nested: XmlElement[] };

/** Reads every table of a Word document, nested ones included, with the headings above it. */
export function readDocx(parts: Parts, name: string): RawTable[] {
  const path = mainPart(parts) ?? "word/document.xml";
  const bytes = parts.get(path);
  const relations = relationsOf(parts, path);
  const body = bytes && childAt(parseXml(bytes), "body");
  if (!body) throw new Unreadable("import-file-damaged");
  const outline = startOutline("docx", name);
  readBlocks(body, { outline, relations, levels: headingLevels(relatedPart(parts, relations, "styles")) });
  return outline.tables();
}

function readBlocks(container: XmlElement, reading: Reading): void {
  for (const block of contentOf(container)) {
    if (block.name === "tbl") readTable(block, reading);
    if (block.name !== "p") continue;
    const { text, bold } = paragraphText(block, reading.relations);
    const own = childAt(block, "pPr", "outlineLvl")?.attributes.val;
    const level = own === undefined ? reading.levels.get(styleOf(block)) : Number(own) + 1;
    if (level !== undefined && level <= 9) reading.outline.heading(level, text);
    else reading.outline.paragraph(text, bold);
  }
}

const styleOf = (paragraph: XmlElement) => childAt(paragraph, "pPr", "pStyle")?.attributes.val ?? "";

/** Finds the heading level of each paragraph style, by outline level or built-in name, inherited from base styles. */
function headingLevels(styles: XmlElement | undefined): Map<string, number> {
  const byId = new Map(childrenNamed(styles, "style").map((style) => [style.attributes.styleId ?? "", style]));
  const levelOf = (id: string, depth = 0): number | undefined => {
    const style = byId.get(id);
    if (!style || depth > 20) return undefined;
    const outline = childAt(style, "pPr", "outlineLvl")?.attributes.val;
    if (outline !== undefined) return Number(outline) + 1;
    const name = (childAt(style, "name")?.attributes.val ?? "").toLowerCase();
    if (name === "title") return 0;
    const named = /^heading (\d)$/.exec(name)?.[1];
    return named ? Number(named) : levelOf(childAt(style, "basedOn")?.attributes.val ?? "", depth + 1);
  };
  return new Map([...byId.keys()].flatMap((id) => (levelOf(id) === undefined ? [] : [[id, levelOf(id) as number]])));
}

function readTable(table: XmlElement, reading: Reading): void {
  const nested: XmlElement[] = [];
  const rows = [...contentOf(table)]
    .filter((row) => row.name === "tr" && !childAt(row, "trPr", "del"))
    .map((row, index): RawRow => {
      const heading = isOn(childAt(row, "trPr", "tblHeader"));
      const cells: RawCell[] = Array.from(
        { length: Number(childAt(row, "trPr", "gridBefore")?.attributes.val ?? 0) },
        () => ({
          text: "",
        }),
      );
      for (const cell of contentOf(row)) {
        if (cell.name !== "tc") continue;
        const inner = cellText(cell, reading.relations);
        nested.push(...inner.nested);
        cells.push(...placeCell(cell, inner, heading));
      }
      return { number: index + 1, cells };
    });
  const caption = childAt(table, "tblPr", "tblCaption")?.attributes.val;
  reading.outline.table({ rows, ...(caption ? { caption } : {}), layout: nested.length > 0 && rows.length <= 2 });
  for (const inner of nested) readTable(inner, reading);
}

function placeCell(cell: XmlElement, { text, bold }: CellText, heading: boolean): RawCell[] {
  const properties = childAt(cell, "tcPr");
  const merge = childAt(properties, "vMerge") ?? childAt(properties, "hMerge");
  const covered = merge && merge.attributes.val !== "restart";
  const merged = childAt(properties, "vMerge") ? "up" : "left";
  const width = Math.min(Math.max(1, Number(childAt(properties, "gridSpan")?.attributes.val ?? 1) || 1), 300);
  const fill = childAt(properties, "shd")?.attributes.fill ?? "auto";
  const strong = bold || !["auto", "FFFFFF", ""].includes(fill.toUpperCase().replace("AUTO", "auto"));
  const first: RawCell = covered
    ? { text: "", merged }
    : { text, ...(strong && text ? { strong } : {}), ...(heading ? { heading } : {}) };
  return [
    first,
    ...Array.from({ length: width - 1 }, (): RawCell => ({ text: "", merged: covered ? merged : "left" })),
  ];
}

/** Reads a cell: paragraphs as lines, list items with a dash, nested tables as lines and also on their own. */
function cellText(cell: XmlElement, relations: Map<string, Relation>): CellText {
  const lines: { text: string; item: boolean }[] = [];
  const nested: XmlElement[] = [];
  let bold = true;
  for (const block of contentOf(cell)) {
    if (block.name === "tbl") nested.push(block);
    if (block.name === "tbl") for (const text of nestedLines(block, relations)) lines.push({ text, item: false });
    if (block.name !== "p") continue;
    const paragraph = paragraphText(block, relations);
    const text = cleanText(paragraph.text);
    lines.push({ text, item: text !== "" && childAt(block, "pPr", "numPr") !== undefined });
    if (text && !paragraph.bold) bold = false;
  }
  const list = lines.filter((line) => line.item).length > 1;
  const text = cleanText(lines.map((line) => (list && line.item ? `- ${line.text}` : line.text)).join("\n"));
  return { text, bold: bold && text !== "", nested };
}

function nestedLines(table: XmlElement, relations: Map<string, Relation>): string[] {
  return [...contentOf(table)]
    .filter((row) => row.name === "tr")
    .map((row) =>
      [...contentOf(row)]
        .filter((cell) => cell.name === "tc")
        .map((cell) => cellText(cell, relations).text)
        .filter(Boolean)
        .join(" | "),
    )
    .filter(Boolean);
}
