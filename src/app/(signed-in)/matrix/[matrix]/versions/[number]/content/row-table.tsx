import { saySchedule } from "@/core/deadlines/say-schedule";
import { type Language, say } from "@/core/language/say";
import { cellText } from "@/core/matrix/cell-text";
import type { MatrixDocument } from "@/core/matrix/document";
import type { DocumentRow, RowField } from "@/core/matrix/row";
import { wordsOf } from "@/core/matrix/sheets";
import { Table } from "@/ui/show/table";

type Props = { language: Language; document: MatrixDocument; rows: readonly DocumentRow[] };

/** Sets rows of a frozen document as a table: what, when, to whom, by whom, how, until when, cleared by whom. */
export function RowTable({ language, document, rows }: Props) {
  const words = wordsOf(document, language);
  const text = (row: DocumentRow, field: RowField) => cellText(field, row[field], words);
  const label = (field: RowField) => say(language, `matrix.fields.${field}`);
  const under = (said: string) => said !== "" && <span className="block text-ink-soft text-sm">{said}</span>;
  const also = (row: DocumentRow, field: RowField) => {
    const found = text(row, field);
    return under(found && `${label(field)}: ${found}`);
  };
  const cell = (field: RowField, more?: RowField, instead?: (row: DocumentRow) => string) => (row: DocumentRow) => (
    <>
      {text(row, field) || instead?.(row)}
      {more && also(row, more)}
    </>
  );
  const schedule = (row: DocumentRow) => saySchedule((...said) => say(language, ...said), language, row.schedule);
  const free = (row: DocumentRow) => (row.freeToSend ? label("freeToSend") : "");
  return (
    <Table
      caption={say(language, "versions.rowsOf")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "what",
          head: label("what"),
          main: true,
          width: "w-56",
          cell: (row) => (
            <>
              {text(row, "what")}
              <span className="font-normal">
                {under(row.scenario)}
                {under(text(row, "content"))}
              </span>
            </>
          ),
        },
        { key: "trigger", head: label("trigger"), width: "w-44", cell: cell("trigger", "cadence", schedule) },
        { key: "audiences", head: label("audiences"), cell: cell("audiences") },
        { key: "owner", head: label("owner"), cell: cell("owner", "backup") },
        { key: "channels", head: label("channels"), cell: cell("channels", "fallbacks") },
        { key: "deadline", head: label("deadline"), cell: cell("deadline") },
        { key: "approvers", head: label("approvers"), cell: cell("approvers", "deputyApprovers", free) },
        { key: "classification", head: label("classification"), cell: cell("classification") },
      ]}
    />
  );
}
