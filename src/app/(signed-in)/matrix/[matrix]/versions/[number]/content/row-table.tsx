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
  const schedule = (row: DocumentRow) => saySchedule((...said) => say(language, ...said), language, row.schedule);
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
        {
          key: "trigger",
          head: label("trigger"),
          width: "w-44",
          cell: (row) => (
            <>
              {text(row, "trigger") || schedule(row)}
              {also(row, "cadence")}
            </>
          ),
        },
        { key: "audiences", head: label("audiences"), cell: (row) => text(row, "audiences") },
        {
          key: "owner",
          head: label("owner"),
          cell: (row) => (
            <>
              {text(row, "owner")}
              {also(row, "backup")}
            </>
          ),
        },
        {
          key: "channels",
          head: label("channels"),
          cell: (row) => (
            <>
              {text(row, "channels")}
              {also(row, "fallbacks")}
            </>
          ),
        },
        { key: "deadline", head: label("deadline"), cell: (row) => text(row, "deadline") },
        {
          key: "approvers",
          head: label("approvers"),
          cell: (row) => (
            <>
              {row.freeToSend && row.approvers.length === 0 ? label("freeToSend") : text(row, "approvers")}
              {also(row, "deputyApprovers")}
            </>
          ),
        },
        { key: "classification", head: label("classification"), cell: (row) => text(row, "classification") },
      ]}
    />
  );
}
