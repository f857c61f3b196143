import { saySchedule } from "@/core/deadlines/say-schedule";
import { type Language, say } from "@/core/language/say";
import { cellText } from "@/core/matrix/cell-text";
import type { MatrixDocument } from "@/core/matrix/document";
import type { Reach } from "@/core/matrix/plan/report-people";
import type { DocumentRow, RowField } from "@/core/matrix/row";
import { wordsOf } from "@/core/matrix/sheets";
import { meansEverybody } from "@/core/people/everybody";
import type { Position } from "@/core/people/register";
import type { Report, ReportPart } from "@/core/shared/report";
import { reachTable } from "./reach";

/** What printed aids say besides the document they are made from. */
export type AboutAids = {
  /** Matrix, version and since when it is in force. */
  readonly stamp: string;
  /** Names and numbers of people, by contact id, for readers who may see them. */
  readonly people?: ReadonlyMap<string, Reach>;
};

/** Lays out one page for each position that sends, stands in or clears: you send this, then, to them, through that. */
export function positionPages(document: MatrixDocument, language: Language, about: AboutAids): Report {
  const busy = document.positions.filter(
    (post) => !meansEverybody(post.name) && dutiesOf(post, document).some((rows) => rows.length > 0),
  );
  return {
    language,
    title: say(language, "aids.positions.title"),
    cover: {
      organisation: document.organisation.name,
      subtitle: document.matrix.name,
      facts: [[say(language, "aids.stamp"), about.stamp]],
    },
    foot: about.stamp,
    parts: busy.flatMap((post) => pageOf(post, document, language, about)),
  };
}

function dutiesOf({ id }: Position, { rows }: MatrixDocument): [DocumentRow[], DocumentRow[], DocumentRow[]] {
  return [
    rows.filter(({ owner }) => owner === id),
    rows.filter(({ backup }) => backup === id),
    rows.filter(({ approvers, deputyApprovers }) => approvers.includes(id) || deputyApprovers.includes(id)),
  ];
}

function pageOf(post: Position, document: MatrixDocument, language: Language, about: AboutAids): ReportPart[] {
  const [sends, backs, clears] = dutiesOf(post, document);
  const words = wordsOf(document, language);
  const text = (row: DocumentRow, field: RowField) => cellText(field, row[field], words);
  const both = (...parts: string[]) => parts.filter((part) => part !== "").join("\n");
  const title = (key: "when" | "what" | "to" | "through" | "cleared" | "by" | "sender") =>
    say(language, `aids.positions.${key}`);
  const when = (row: DocumentRow) =>
    row.scenario || text(row, "trigger") || saySchedule((...said) => say(language, ...said), language, row.schedule);
  const part = (
    name: string,
    rows: readonly DocumentRow[],
    columns: ReadonlyArray<readonly [title: string, weight: number, cell: (row: DocumentRow) => string]>,
  ): ReportPart[] =>
    rows.length === 0
      ? []
      : [
          { kind: "heading", level: 2, text: name },
          {
            kind: "table",
            small: true,
            name,
            columns: columns.map(([head, weight], at) => ({ title: head, weight, ...(at === 0 && { leads: true }) })),
            rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
          },
        ];
  const told = [title("what"), 2.2, (row: DocumentRow) => both(text(row, "what"), text(row, "content"))] as const;
  const begins = [title("when"), 1.4, when] as const;
  const audience = [title("to"), 1.5, (row: DocumentRow) => text(row, "audiences")] as const;
  const path = [
    title("through"),
    1.5,
    (row: DocumentRow) =>
      both(
        text(row, "channels"),
        row.fallbacks.length > 0 ? say(language, "matrixReport.fallback", { names: text(row, "fallbacks") }) : "",
      ),
  ] as const;
  const release = [
    title("cleared"),
    1.3,
    (row: DocumentRow) =>
      row.approvers.length > 0 ? text(row, "approvers") : row.freeToSend ? say(language, "aids.positions.free") : "",
  ] as const;
  const due = [title("by"), 1.2, (row: DocumentRow) => both(text(row, "deadline"), text(row, "cadence"))] as const;
  const sender = [title("sender"), 1.3, (row: DocumentRow) => text(row, "owner")] as const;
  return [
    { kind: "page", lies: true },
    { kind: "heading", text: say(language, "aids.positions.page", { post: post.name }) },
    ...mandate(post, language),
    ...part(say(language, "aids.positions.sends"), sends, [told, begins, audience, path, release, due]),
    ...part(say(language, "aids.positions.clears"), clears, [
      told,
      begins,
      sender,
      audience,
      limit(language, title("by")),
    ]),
    ...part(say(language, "aids.positions.backs"), backs, [told, begins, sender, audience, path]),
    ...reachTable(partners(post, sends, clears, document), language, about.people),
  ];
}

function limit(language: Language, title: string) {
  return [
    title,
    1.2,
    ({ maxApprovalMinutes: minutes, deadline }: DocumentRow) =>
      minutes === null ? deadline : say(language, "aids.positions.within", { minutes }),
  ] as const;
}

function mandate({ declares }: Position, language: Language): ReportPart[] {
  return declares ? [{ kind: "text", text: say(language, "aids.positions.declares") }] : [];
}

/** Positions that this one deals with when it sends or clears: who clears, who sends, who stands in. */
function partners(
  post: Position,
  sends: readonly DocumentRow[],
  clears: readonly DocumentRow[],
  { positions }: MatrixDocument,
): Position[] {
  const wanted = new Set([
    ...sends.flatMap(({ approvers, backup }) => [...approvers, backup]),
    ...clears.map(({ owner }) => owner),
  ]);
  return positions.filter(({ id }) => id !== post.id && wanted.has(id));
}
