import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { type Column, Table } from "@/ui/show/table";

type ImportItem = {
  batch: string;
  file: string;
  rows: number;
  by: string;
  at: Date;
  undoneAt: Date | null;
};

/** Lists what was imported before, each leading to what it brought and to its undo; `done` is the address before the id. */
export function EarlierImports(props: { language: Language; done: string; imports: readonly ImportItem[] }) {
  const { language, done, imports } = props;
  const columns: Column<ImportItem>[] = [
    {
      key: "file",
      head: say(language, "import.wizard.imports.file"),
      main: true,
      cell: ({ file, batch }) => <TextLink href={`${done}/${batch}`}>{file}</TextLink>,
    },
    {
      key: "rows",
      head: say(language, "import.wizard.imports.rows"),
      align: "end",
      cell: ({ rows }) => rows.toLocaleString(language),
    },
    { key: "by", head: say(language, "import.wizard.imports.by"), cell: ({ by }) => by },
    {
      key: "at",
      head: say(language, "import.wizard.imports.at"),
      cell: ({ at }) => <DateTime at={at.toISOString()} quiet />,
    },
    {
      key: "state",
      head: say(language, "import.wizard.imports.state"),
      cell: ({ undoneAt }) => (
        <Badge tone={undoneAt ? "neutral" : "good"}>
          {say(language, `import.wizard.imports.${undoneAt ? "undone" : "stands"}`)}
        </Badge>
      ),
    },
  ];
  return (
    <Table
      caption={say(language, "import.wizard.file.earlier")}
      columns={columns}
      rows={imports}
      rowKey={({ batch }) => batch}
      empty={<p className="text-ink-soft">{say(language, "import.wizard.file.noneEarlier")}</p>}
    />
  );
}
