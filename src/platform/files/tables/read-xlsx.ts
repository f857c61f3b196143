import type { RawTable } from "@/core/matrix/import/raw-table";
import { buildTable } from "./build-table";
import { mainPart, type Parts, relatedPart, relationsOf } from "./office-parts";
import { Unreadable } from "./unreadable";
import { readSheet, richText, type Workbook } from "./xlsx-sheet";
import { readStyles } from "./xlsx-styles";
import { childAt, childrenNamed, parseXml, type XmlElement } from "./xml";

const emptyParts = new Set(["c", "row"]);

/** Reads every worksheet of a workbook as one table; values are those Excel showed last, formulas are not calculated. */
export function readXlsx(parts: Parts): RawTable[] {
  const path = mainPart(parts) ?? "xl/workbook.xml";
  const bytes = parts.get(path);
  if (!bytes) throw new Unreadable("import-file-damaged");
  const workbook = parseXml(bytes);
  const relations = relationsOf(parts, path);
  const book: Workbook = {
    strings: childrenNamed(relatedPart(parts, relations, "sharedStrings"), "si").map(richText),
    styles: readStyles(relatedPart(parts, relations, "styles")),
    from1904: ["1", "true"].includes(childAt(workbook, "workbookPr")?.attributes.date1904 ?? ""),
  };
  return childrenNamed(childAt(workbook, "sheets"), "sheet").flatMap(({ attributes }) => {
    const relation = relations.get(attributes.id ?? "");
    const sheetBytes = relation?.type === "worksheet" ? parts.get(relation.target) : undefined;
    if (!sheetBytes || !relation) return [];
    const sheet = parseXml(sheetBytes, (element) => emptyParts.has(element.name) && element.children.length === 0);
    const table = buildTable(
      {
        name: attributes.name ?? "",
        format: "xlsx",
        nameIsPlace: true,
        headings: [],
        hidden: (attributes.state ?? "visible") !== "visible",
        layout: false,
        remarks: [],
        notes: [],
      },
      readSheet(sheet, book, relationsOf(parts, relation.target)),
      hiddenColumns(sheet),
    );
    return table ? [table] : [];
  });
}

function hiddenColumns(sheet: XmlElement): (column: number) => boolean {
  const hidden = childrenNamed(childAt(sheet, "cols"), "col")
    .filter(({ attributes }) => ["1", "true"].includes(attributes.hidden ?? ""))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const);
  return (column) => hidden.some(([from, to]) => column >= from && column <= to);
}
