"use client";

import { useMemo } from "react";
import { applyMapping } from "@/core/matrix/import/apply-mapping";
import type { TakenAs } from "@/core/matrix/import/batch";
import { importFields } from "@/core/matrix/import/fields";
import type { ImportedRow, Mapping, TableProposal } from "@/core/matrix/import/proposal";
import { useSay } from "@/ui/language";
import { ScrollArea } from "@/ui/layout/scroll-area";
import { type Column, Table } from "@/ui/show/table";
import { fieldName } from "./targets";

const shown = 6;

/** Shows the first rows as a mapping makes them. */
export function Preview({ table, takenAs, mapping }: { table: TableProposal; takenAs: TakenAs; mapping: Mapping }) {
  const say = useSay();
  const rows = useMemo(
    () =>
      applyMapping({ ...table, kind: takenAs }, mapping)
        .rows.slice(0, shown)
        .map((row, index) => ({ ...row, index })),
    [table, takenAs, mapping],
  );
  const fields = importFields.filter((field) => rows.some((row) => row.fields[field]));
  const columns: Column<ImportedRow & { index: number }>[] = [
    {
      key: "row",
      head: say("import.wizard.columns.previewRow"),
      main: true,
      cell: ({ row }) => row,
    },
    ...(rows.some(({ direction }) => direction)
      ? [
          {
            key: "direction",
            head: say("import.wizard.columns.side"),
            cell: ({ direction }: ImportedRow) => (direction ? say(`import.wizard.columns.${direction}`) : ""),
          },
        ]
      : []),
    ...fields.map((field) => ({
      key: field,
      head: fieldName(say, takenAs, field),
      cell: (row: ImportedRow) => (
        <span className="line-clamp-5 min-w-32 whitespace-pre-line">{row.fields[field]}</span>
      ),
    })),
  ];
  if (fields.length === 0) return <p className="text-ink-soft">{say("import.wizard.columns.previewEmpty")}</p>;
  return (
    // The head of the table sticks to this area, not to the bar of the page.
    <div className="[--top-bar:0px]">
      <ScrollArea label={say("import.wizard.columns.previewArea")}>
        <Table
          caption={say("import.wizard.columns.preview")}
          columns={columns}
          rows={rows}
          rowKey={({ index }) => String(index)}
        />
      </ScrollArea>
    </div>
  );
}
