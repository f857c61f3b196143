import { saySchedule } from "@/core/deadlines/say-schedule";
import { type Language, say } from "@/core/language/say";
import { cellText } from "@/core/matrix/cell-text";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow, RowField } from "@/core/matrix/row";
import { wordsOf } from "@/core/matrix/sheets";
import type { Facts, Report, ReportPart, ReportTable } from "@/core/shared/report";
import { namesOfRegisters, readPlanText } from "./live";
import { peopleParts, type Reach } from "./report-people";

/** What is said about a plan besides its document. */
export type AboutPlan = {
  /** Version, who approved it, from when it is in force. */
  readonly facts: Facts;
  readonly foot: string;
  /** Names and numbers of people, by contact id, for readers who may see them. */
  readonly people?: ReadonlyMap<string, Reach>;
};

/**
 * Lays a matrix document out as the whole communication plan, ready to sign: cover, policy, the rows by what starts them,
 * positions and parties, signatures.
 */
export function planReport(document: MatrixDocument, language: Language, about: AboutPlan): Report {
  const { matrix, organisation, plan, rows } = document;
  const owner = document.positions.find(({ id }) => id === matrix.owner)?.name;
  const more: Facts = [
    ...(matrix.scope ? [[say(language, "matrixReport.scope"), matrix.scope] as const] : []),
    ...(owner ? [[say(language, "matrixReport.owner"), owner] as const] : []),
  ];
  const names = namesOfRegisters(document);
  const written = plan.filter(({ text }) => text.trim() !== "");
  const policy = written.flatMap(({ name, text }) => section(name, readPlanText(text, names, "?")));
  return {
    language,
    title: matrix.name,
    cover: {
      organisation: organisation.name,
      subtitle: say(language, "matrixReport.subtitle"),
      facts: [...about.facts, ...more],
    },
    foot: about.foot,
    parts: [
      ...(policy.length > 0 ? [heading(say(language, "matrixReport.policy")), ...policy] : []),
      { kind: "page", lies: true },
      heading(say(language, "matrixReport.rows", { count: rows.length })),
      ...occasions(document, language).flatMap((occasion) => tableOf(occasion, document, language)),
      { kind: "page", lies: true },
      ...peopleParts(document, language, about.people),
      { kind: "page", lies: false },
      ...signatures(language, owner),
    ],
  };
}

const heading = (text: string): ReportPart => ({ kind: "heading", text });
const section = (name: string, blocks: ReturnType<typeof readPlanText>): ReportPart[] => [
  { kind: "heading", level: 2, text: name },
  { kind: "rich", blocks },
];

/** Rows that are told together: those of one scenario, or the standing ones. */
type Occasion = { readonly title: string; readonly rows: readonly DocumentRow[] };

function occasions({ rows }: MatrixDocument, language: Language): Occasion[] {
  const byScenario = new Map<string, DocumentRow[]>();
  for (const row of rows) {
    const scenario = row.scenario.trim();
    const there = byScenario.get(scenario);
    if (there) there.push(row);
    else byScenario.set(scenario, [row]);
  }
  return [...byScenario].map(([scenario, found]) => ({
    title: scenario || say(language, "matrixReport.standing"),
    rows: found,
  }));
}

function tableOf({ title, rows }: Occasion, document: MatrixDocument, language: Language): ReportPart[] {
  const words = wordsOf(document, language);
  const text = (row: DocumentRow, field: RowField) => cellText(field, row[field], words);
  const also = (row: DocumentRow, field: RowField, key: "backup" | "fallback" | "deputy") => {
    const found = text(row, field);
    return found && say(language, `matrixReport.${key}`, { names: found });
  };
  const trigger = (row: DocumentRow) =>
    text(row, "trigger") || saySchedule((...said) => say(language, ...said), language, row.schedule);
  const [first] = rows;
  const common = first && rows.every((row) => trigger(row) === trigger(first)) ? trigger(first) : "";
  const label = (field: RowField) => say(language, `matrix.fields.${field}`);
  const columns: ReadonlyArray<readonly [title: string, weight: number, cell: (row: DocumentRow) => string]> = [
    [label("what"), 2.1, (row) => lines(text(row, "what"), text(row, "content"))],
    ...(common ? [] : [[label("trigger"), 1.5, trigger] as const]),
    [label("audiences"), 1.4, (row) => text(row, "audiences")],
    [label("owner"), 1.3, (row) => lines(text(row, "owner"), also(row, "backup", "backup"))],
    [label("channels"), 1.4, (row) => lines(text(row, "channels"), also(row, "fallbacks", "fallback"))],
    [label("deadline"), 1.4, (row) => lines(text(row, "deadline"), text(row, "cadence"))],
    [
      label("approvers"),
      1.2,
      (row) =>
        row.freeToSend && row.approvers.length === 0
          ? label("freeToSend")
          : lines(text(row, "approvers"), also(row, "deputyApprovers", "deputy")),
    ],
    [label("classification"), 1.2, (row) => text(row, "classification")],
  ];
  const table: ReportTable = {
    name: title,
    columns: columns.map(([head, weight], at) => ({ title: head, weight, ...(at === 0 && { leads: true }) })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
  };
  return [
    { kind: "heading", level: 2, text: title },
    ...(common ? [{ kind: "facts" as const, facts: [[label("trigger"), common] as const] }] : []),
    { kind: "table", ...table },
  ];
}

function signatures(language: Language, owner: string | undefined): ReportPart[] {
  const roles = [
    owner ?? say(language, "matrixReport.owner"),
    say(language, "matrixReport.approver"),
    say(language, "matrixReport.management"),
  ];
  const columns = (["role", "personName", "date", "signature"] as const).map((key) => ({
    title: say(language, `matrixReport.${key}`),
    weight: key === "signature" ? 1.6 : 1,
  }));
  return [
    heading(say(language, "matrixReport.signatures")),
    { kind: "text", text: say(language, "matrixReport.signing") },
    {
      kind: "table",
      name: say(language, "matrixReport.signatures"),
      columns,
      rows: roles.map((role) => [`${role}\n\n`, "", "", ""]),
    },
  ];
}

function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
