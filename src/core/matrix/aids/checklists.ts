import { type Language, say } from "@/core/language/say";
import { cellText } from "@/core/matrix/cell-text";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow, RowField } from "@/core/matrix/row";
import { wordsOf } from "@/core/matrix/sheets";
import type { Report, ReportPart, ReportTable } from "@/core/shared/report";
import { incidentsOf } from "./incidents";
import type { AboutAids } from "./position-pages";

/** Lays out a page to tick off for each incident class: every message as a step, with room for when it was done and by whom (R105). */
export function checklists(document: MatrixDocument, language: Language, about: AboutAids): Report {
  return {
    language,
    title: say(language, "aids.checklists.title"),
    cover: {
      organisation: document.organisation.name,
      subtitle: document.matrix.name,
      facts: [[say(language, "aids.stamp"), about.stamp]],
    },
    foot: about.stamp,
    parts: incidentsOf(document.rows).flatMap(([scenario, rows]) => pageOf(scenario, rows, document, language)),
  };
}

/** Lays out the same steps as one table for a case tool: a line for each message of each incident class. */
export function checklistSteps(document: MatrixDocument, language: Language): ReportTable {
  const text = texts(document, language);
  const fields = ["what", "owner", "backup", "audiences", "channels", "fallbacks", "approvers", "deadline"] as const;
  const more = ["cadence", "content", "logging"] as const;
  const title = (field: RowField) => ({ title: say(language, `matrix.fields.${field}`) });
  return {
    name: say(language, "aids.checklists.title"),
    columns: [
      title("scenario"),
      { title: say(language, "aids.checklists.step") },
      ...[...fields, ...more].map(title),
      { title: say(language, "aids.checklists.row") },
    ],
    rows: incidentsOf(document.rows).flatMap(([scenario, rows]) =>
      rows.map((row, index) => [
        scenario,
        String(index + 1),
        ...[...fields, ...more].map((field) => text(row, field)),
        row.id,
      ]),
    ),
  };
}

function pageOf(
  scenario: string,
  rows: readonly DocumentRow[],
  document: MatrixDocument,
  language: Language,
): ReportPart[] {
  const text = texts(document, language);
  const said = (key: "step" | "done") => say(language, `aids.checklists.${key}`);
  const title = (key: "what" | "to" | "through" | "cleared" | "by" | "sender") =>
    say(language, `aids.positions.${key}`);
  const both = (...lines: string[]) => lines.filter((line) => line !== "").join("\n");
  const also = (row: DocumentRow, field: RowField, key: "backup" | "fallback") => {
    const names = text(row, field);
    return names && say(language, `matrixReport.${key}`, { names });
  };
  const declares = document.positions.filter((post) => post.declares).map(({ name }) => name);
  const trigger = rows.find((row) => row.trigger !== "")?.trigger ?? "";
  return [
    { kind: "page", lies: true },
    { kind: "heading", text: scenario },
    {
      kind: "facts",
      facts: [
        ...(trigger ? [[say(language, "matrix.fields.trigger"), trigger] as const] : []),
        [say(language, "aids.leaders.declare"), declares.join(", ") || say(language, "aids.leaders.nobody")],
        [say(language, "aids.checklists.case"), "____________________"],
      ],
    },
    {
      kind: "table",
      small: true,
      name: scenario,
      columns: [
        { title: said("step"), weight: 0.5 },
        { title: title("what"), weight: 2.2, leads: true },
        { title: title("sender"), weight: 1.3 },
        { title: title("to"), weight: 1.4 },
        { title: title("through"), weight: 1.4 },
        { title: title("cleared"), weight: 1.2 },
        { title: title("by"), weight: 1.2 },
        { title: said("done"), weight: 1.2 },
      ],
      rows: rows.map((row, index) => [
        `[   ] ${index + 1}`,
        both(text(row, "what"), text(row, "content")),
        both(text(row, "owner"), also(row, "backup", "backup")),
        text(row, "audiences"),
        both(text(row, "channels"), also(row, "fallbacks", "fallback")),
        row.freeToSend && row.approvers.length === 0 ? say(language, "aids.positions.free") : text(row, "approvers"),
        both(text(row, "deadline"), text(row, "cadence")),
        "",
      ]),
    },
  ];
}

function texts(document: MatrixDocument, language: Language) {
  const words = wordsOf(document, language);
  return (row: DocumentRow, field: RowField) => cellText(field, row[field], words);
}
