"use client";

import { EyeOff, Grid3x3, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Steps } from "@/app/(signed-in)/matrix/[matrix]/import/steps";
import { useKept } from "@/app/(signed-in)/matrix/[matrix]/import/use-kept";
import type { TakenAs } from "@/core/matrix/import/batch";
import type { DraftTable, ImportDraft } from "@/core/matrix/import/draft";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";

export type FoundTable = {
  id: string;
  name: string;
  headings: string[];
  rows: number;
  columns: number;
  firstRow: number | null;
  sample: string;
  looksOther: boolean;
  hidden: boolean;
  cross: boolean;
};

const kinds: readonly TakenAs[] = ["matrix", "contacts", "channels", "templates", "plan"];

type TablesFormProps = { matrix: string; file: string; tables: readonly FoundTable[]; draft: ImportDraft };

/** Lets a person tick the tables to import and say what each is. */
export function TablesForm({ matrix, file, tables, draft: start }: TablesFormProps) {
  const say = useSay();
  const { keep, keeping, leave, leaving, problem, setProblem } = useKept(matrix, file);
  const [draft, setDraft] = useState(start);
  const address = `/matrix/${matrix}/import`;

  const change = (id: string, by: Partial<DraftTable>) => {
    const next = draft.map((table) => (table.id === id ? { ...table, ...by } : table));
    setDraft(next);
    keep(next.filter((table) => table.id === id));
  };
  const goOn = () => {
    const first = draft.find(({ chosen }) => chosen);
    if (first) leave(draft, `${address}/${file}/columns/${first.id}`);
    else setProblem(say("import.wizard.tables.none"));
  };
  return (
    <div className="grid gap-4">
      <ul className="grid gap-3">
        {tables.map((table) => {
          const decided = draft.find(({ id }) => id === table.id);
          return (
            decided && (
              <TableCard key={table.id} table={table} decided={decided} onChange={(by) => change(table.id, by)} />
            )
          );
        })}
      </ul>
      <Steps onBack={() => leave(draft, address)} onNext={goOn} busy={leaving} keeping={keeping} problem={problem} />
    </div>
  );
}

type TableCardProps = { table: FoundTable; decided: DraftTable; onChange: (by: Partial<DraftTable>) => void };

function TableCard({ table, decided, onChange }: TableCardProps) {
  const say = useSay();
  const facts = [
    say("import.wizard.tables.rows", { count: table.rows }),
    say("import.wizard.tables.columns", { count: table.columns }),
    ...(table.firstRow === null ? [] : [say("import.wizard.tables.from", { row: table.firstRow })]),
  ];
  return (
    <li className="grid gap-3 rounded-lg border border-line bg-surface p-3 shadow-low sm:grid-cols-[minmax(0,1fr)_15rem]">
      <div className="min-w-0">
        <Checkbox
          label={<span className="break-words font-medium">{table.name}</span>}
          checked={decided.chosen}
          onChange={({ target }) => onChange({ chosen: target.checked })}
        />
        <div className="grid gap-1 pl-8 text-ink-soft text-sm">
          {table.headings.length > 0 && (
            <p className="line-clamp-2">
              {say("import.wizard.tables.under", { headings: table.headings.join(" › ") })}
            </p>
          )}
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {table.looksOther && (
              <Badge tone="warn" icon={<TriangleAlert aria-hidden />}>
                {say("import.wizard.tables.decoy")}
              </Badge>
            )}
            {table.hidden && <Badge icon={<EyeOff aria-hidden />}>{say("import.wizard.tables.hidden")}</Badge>}
            {table.cross && (
              <Badge tone="advise" icon={<Grid3x3 aria-hidden />}>
                {say("import.wizard.tables.cross")}
              </Badge>
            )}
          </p>
          {table.cross && <p>{say("import.wizard.tables.spread")}</p>}
          {table.sample && (
            <p className="line-clamp-2 text-ink-faint">{say("import.wizard.tables.first", { text: table.sample })}</p>
          )}
        </div>
      </div>
      {decided.chosen && (
        <Select
          label={say("import.wizard.tables.takenAs")}
          aria-label={`${say("import.wizard.tables.takenAs")}: ${table.name}`}
          value={decided.takenAs}
          onChange={({ target }) => onChange({ takenAs: target.value as TakenAs })}
          options={kinds.map((value) => ({ value, label: say(`import.wizard.kinds.${value}`) }))}
        />
      )}
    </li>
  );
}
