import { CircleCheck } from "lucide-react";
import type { ImportCheck } from "@/application/matrix/check-import";
import { type Language, say } from "@/core/language/say";
import type { ImportProblem } from "@/core/matrix/import/proposal";
import { sayProblem } from "@/core/matrix/import/say-problem";
import { type Column, Table } from "@/ui/show/table";

const shown = 40;

/** Lists what was noticed in each table, by row and column. */
export function Noticed({ language, tables }: { language: Language; tables: ImportCheck["tables"] }) {
  const noted = tables.filter(({ problems }) => problems.length > 0);
  if (noted.length === 0)
    return (
      <p className="flex items-center gap-2 text-good-ink">
        <CircleCheck aria-hidden className="size-4" />
        {say(language, "import.wizard.check.noProblems")}
      </p>
    );
  const columns: Column<ImportProblem & { index: number }>[] = [
    {
      key: "where",
      head: say(language, "import.wizard.check.where"),
      main: true,
      width: "w-72",
      cell: ({ row, column }) =>
        [
          row === null
            ? say(language, "import.wizard.check.wholeTable")
            : say(language, "import.wizard.check.row", { row }),
          ...(column ? [column] : []),
        ].join(", "),
    },
    {
      key: "note",
      head: say(language, "import.wizard.check.note"),
      cell: (problem) => sayProblem(language, problem),
    },
  ];
  return (
    <div className="grid gap-6">
      {noted.map(({ id, name, problems }) => (
        <div key={id} className="grid gap-2">
          <Table
            caption={name}
            captionShown
            columns={columns}
            rows={problems.slice(0, shown).map((problem, index) => ({ ...problem, index }))}
            rowKey={({ index }) => String(index)}
          />
          {problems.length > shown && (
            <p className="text-ink-soft">
              {say(language, "import.wizard.check.more", { count: problems.length - shown })}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
