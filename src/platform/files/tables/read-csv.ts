import type { RawRow, RawTable } from "@/core/matrix/import/raw-table";
import { buildTable } from "./build-table";
import { cleanText } from "./clean-text";
import { findDelimiter } from "./csv-delimiter";
import { parseCsv } from "./csv-parse";
import { evenRecords } from "./csv-ragged";

/** Reads delimited text as one table; what had to be repaired is said in its notes, by record number. */
export function readCsv(text: string, name: string): RawTable[] {
  const delimiter = findDelimiter(text);
  const body = text.replace(/^sep=.\r?\n/i, "");
  const { records, openQuotes } = parseCsv(body, delimiter);
  const notes: RawTable["notes"] = openQuotes.map((row) => ({ row, code: "quote-open", values: {} }));
  const rows = evenRecords(records, delimiter).map((record, index): RawRow => {
    const number = index + 1;
    const values = { found: records[index]?.length ?? 0, fields: record.fields.length };
    if (record.state === "repaired") notes.push({ row: number, code: "row-repaired", values });
    if (record.state === "broken") notes.push({ row: number, code: "row-broken", values });
    if (record.state === "short") notes.push({ row: number, code: "row-short", values });
    const cells = record.fields.map((field) => ({ text: cleanText(field) }));
    return record.state === "broken" ? { number, cells, broken: true } : { number, cells };
  });
  const about = {
    name,
    format: "csv",
    nameIsPlace: true,
    headings: [],
    hidden: false,
    layout: false,
    remarks: [],
  } as const;
  const table = buildTable({ ...about, headings: [], remarks: [], notes }, rows);
  return table && table.columns.length > 1 ? [table] : [];
}
