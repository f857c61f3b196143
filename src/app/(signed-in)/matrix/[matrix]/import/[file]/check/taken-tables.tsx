import type { ImportCheck } from "@/application/matrix/check-import";
import { type Language, say } from "@/core/language/say";
import { type Column, Table } from "@/ui/show/table";

/** Lists the chosen tables, what they are taken as, and how many rows each gives. */
export function TakenTables({ language, tables }: { language: Language; tables: ImportCheck["tables"] }) {
  const columns: Column<ImportCheck["tables"][number]>[] = [
    { key: "name", head: say(language, "import.wizard.check.table"), main: true, cell: ({ name }) => name },
    {
      key: "as",
      head: say(language, "import.wizard.check.as"),
      cell: ({ takenAs }) => say(language, `import.wizard.kinds.${takenAs}`),
    },
    {
      key: "imported",
      head: say(language, "import.wizard.check.imported"),
      align: "end",
      cell: ({ imported }) => imported.toLocaleString(language),
    },
  ];
  return (
    <Table
      caption={say(language, "import.wizard.check.tables")}
      columns={columns}
      rows={tables}
      rowKey={({ id }) => id}
    />
  );
}
