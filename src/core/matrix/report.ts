import { isTextKey, type Language, say } from "@/core/language/say";
import type { Report, ReportTable } from "@/core/shared/report";
import { type CellWords, cellText } from "./cell-text";
import type { MatrixDocument } from "./document";
import { type DocumentRow, type RowField, rowFields } from "./row";

/** The columns of a printed matrix, with their share of the width; a spreadsheet has all fields. */
const printed: ReadonlyArray<readonly [RowField, number]> = [
  ["what", 2],
  ["trigger", 2],
  ["audiences", 1.5],
  ["owner", 1.2],
  ["channels", 1.2],
  ["fallbacks", 1.2],
  ["deadline", 1.2],
  ["approvers", 1.2],
  ["classification", 1.3],
];

/** Lays a matrix document out for print: facts, rows, plan. `facts` are said first, such as who approved it. */
export function matrixReport(
  document: MatrixDocument,
  language: Language,
  facts: ReadonlyArray<readonly [label: string, value: string]>,
  foot: string,
): Report {
  const { matrix, rows, plan } = document;
  const scope = matrix.scope ? [[say(language, "matrixReport.scope"), matrix.scope] as const] : [];
  return {
    language,
    title: matrix.name,
    foot,
    parts: [
      { kind: "facts", facts: [...scope, ...facts] },
      { kind: "heading", text: say(language, "matrixReport.rows", { count: rows.length }) },
      { kind: "table", ...tableOf(document, language, printed) },
      ...plan
        .filter(({ text }) => text !== "")
        .flatMap(({ name, text }) => [
          { kind: "heading" as const, text: name },
          { kind: "text" as const, text },
        ]),
    ],
  };
}

/** Lays a matrix document out as sheets: every field of every row, and the register entries that rows name. */
export function matrixSheets(document: MatrixDocument, language: Language): ReportTable[] {
  const words = wordsOf(document, language);
  const names = (ids: readonly string[]) => ids.map(words.name).join("; ");
  const title = (key: "name" | "direction" | "kind" | "reportsTo" | "channels" | "stakeholders" | "positions") =>
    say(language, `matrixReport.${key}`);
  return [
    tableOf(
      document,
      language,
      rowFields.map((field) => [field, 1.2] as const),
    ),
    {
      name: title("stakeholders"),
      columns: [{ title: title("name"), weight: 2 }, { title: title("direction") }, { title: title("kind") }],
      rows: document.stakeholders.map(({ name, direction, kind }) => [name, words.word(direction), kind]),
    },
    {
      name: title("positions"),
      columns: [
        { title: title("name"), weight: 2 },
        { title: title("reportsTo"), weight: 2 },
      ],
      rows: document.positions.map(({ name, reportsTo }) => [name, reportsTo ? names([reportsTo]) : ""]),
    },
    {
      name: title("channels"),
      columns: [{ title: title("name"), weight: 2 }, { title: title("kind") }],
      rows: document.channels.map(({ name, kind }) => [name, kind]),
    },
  ];
}

function tableOf(
  document: MatrixDocument,
  language: Language,
  columns: ReadonlyArray<readonly [RowField, number]>,
): ReportTable {
  const words = wordsOf(document, language);
  return {
    name: document.matrix.name,
    columns: columns.map(([field, weight]) => ({ title: say(language, `matrix.fields.${field}`), weight })),
    rows: document.rows.map((row: DocumentRow) => columns.map(([field]) => cellText(field, row[field], words))),
  };
}

function wordsOf(document: MatrixDocument, language: Language): CellWords {
  const entries = [...document.stakeholders, ...document.positions, ...document.channels];
  const names = new Map(entries.map(({ id, name }) => [id, name]));
  return {
    name: (id) => names.get(id) ?? id,
    find: () => undefined,
    word: (choice) => {
      const key = `matrix.words.${choice}`;
      return isTextKey(key) ? say(language, key) : choice;
    },
  };
}
