import type { ComponentProps } from "react";
import { type Language, say } from "@/core/language/say";
import { Table } from "@/ui/show/table";

/** Rows that stand open; the others are one press away. */
const open = 8;

/** A table whose first rows stand open, worst first, and whose others are folded. */
export function FoldedTable<Row>({ language, ...table }: ComponentProps<typeof Table<Row>> & { language: Language }) {
  const rest = table.rows.slice(open);
  return (
    <div className="grid gap-2">
      <Table {...table} rows={table.rows.slice(0, open)} />
      {rest.length > 0 && (
        <details>
          <summary className="min-h-6 cursor-pointer font-medium">
            {say(language, "outage.more", { count: rest.length })}
          </summary>
          <div className="mt-2">
            <Table {...table} rows={rest} />
          </div>
        </details>
      )}
    </div>
  );
}
