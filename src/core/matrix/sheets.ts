import { isTextKey, type Language, say } from "@/core/language/say";
import type { ReportTable } from "@/core/shared/report";
import type { CellWords } from "./cell-text";
import type { MatrixDocument } from "./document";
import { type LegalNames, legalNames } from "./legal-names";
import { planSheet } from "./plan/sheet";
import { registerWord } from "./register-word";
import { type RowField, rowFields } from "./row";
import { shownText } from "./shown-text";

/** Columns of the sheet that hold more, or less, than a name. */
const widths: Readonly<Partial<Record<RowField, number>>> = {
  direction: 0.6,
  what: 2,
  content: 2,
  trigger: 2,
  audiences: 1.5,
  template: 2,
  notes: 2,
};

/** Lays a matrix document out as sheets: every field of every row, the register entries that rows name, and the plan. */
export function matrixSheets(
  document: MatrixDocument,
  language: Language,
  regimes: readonly LegalNames[],
): ReportTable[] {
  const words = wordsOf(document, language, regimes);
  const names = (ids: readonly string[]) => ids.map(words.name).join("; ");
  const title = (key: "name" | "direction" | "kind" | "reportsTo" | "channels" | "stakeholders" | "positions") =>
    say(language, `matrixReport.${key}`);
  return [
    {
      ...tableOf(
        document,
        language,
        words,
        rowFields.map((field) => [field, widths[field] ?? 1] as const),
      ),
      kept: rowFields.indexOf("what") + 1,
    },
    {
      name: title("stakeholders"),
      columns: [{ title: title("name"), weight: 2 }, { title: title("direction") }, { title: title("kind") }],
      rows: document.stakeholders.map(({ name, direction, kind }) => [
        name,
        words.word(direction),
        registerWord(language, "stakeholder", kind),
      ]),
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
      rows: document.channels.map(({ name, kind }) => [name, registerWord(language, "channel", kind)]),
    },
    ...(document.plan.length > 0 ? [planSheet(document, language)] : []),
  ];
}

function tableOf(
  document: MatrixDocument,
  language: Language,
  words: CellWords,
  columns: ReadonlyArray<readonly [RowField, number]>,
): ReportTable {
  return {
    name: document.matrix.name,
    columns: columns.map(([field, weight]) => ({ title: say(language, `matrix.fields.${field}`), weight })),
    rows: document.rows.map((row) => columns.map(([field]) => shownText(field, row, words))),
  };
}

/** Gives the words that the cells of a document are written with; what `regimes` lack goes by its id. */
export function wordsOf(document: MatrixDocument, language: Language, regimes: readonly LegalNames[] = []): CellWords {
  const entries = [...document.stakeholders, ...document.positions, ...document.channels];
  const names = new Map([...entries.map(({ id, name }) => [id, name] as const), ...legalNames(regimes)]);
  return {
    name: (id) => names.get(id) ?? id.slice(id.indexOf("/") + 1),
    find: () => undefined,
    word: (choice) => choiceWord(language, choice),
  };
}

/** Says a choice of a row, such as inside or outside. */
export function choiceWord(language: Language, choice: string): string {
  const key = `matrix.words.${choice}`;
  return isTextKey(key) ? say(language, key) : choice;
}
