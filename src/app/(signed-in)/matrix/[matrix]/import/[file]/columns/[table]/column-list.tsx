"use client";

import { EyeOff, TriangleAlert } from "lucide-react";
import type { TakenAs } from "@/core/matrix/import/batch";
import type { ColumnTarget, Mapping, ProposedColumn, TableProposal } from "@/core/matrix/import/proposal";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import { Badge } from "@/ui/show/badge";
import { type Column, Table } from "@/ui/show/table";
import { fieldName, targetOptions } from "./targets";

type ColumnListProps = {
  table: TableProposal;
  takenAs: TakenAs;
  mapping: Mapping;
  /** Headings that were recognised without certainty. */
  unsure: readonly string[];
  samples: readonly (readonly string[])[];
  onChange: (mapping: Mapping) => void;
};

/** Lists the columns of a table with their first values, and what each becomes. */
export function ColumnList({ table, takenAs, mapping, unsure, samples, onChange }: ColumnListProps) {
  const say = useSay();
  const nameOf = ({ heading, number }: ProposedColumn) =>
    heading || say("import.wizard.columns.unnamed", { letter: letters(number) });
  const targetOf = ({ id }: ProposedColumn) => mapping.columns[id] ?? { field: "notes" as const };
  const setTarget = ({ id }: ProposedColumn, field: ColumnTarget) =>
    onChange({ ...mapping, columns: { ...mapping.columns, [id]: { ...mapping.columns[id], field } } });

  const columns: Column<ProposedColumn>[] = [
    {
      key: "heading",
      head: say("import.wizard.columns.heading"),
      main: true,
      width: "w-1/4",
      cell: (column) => (
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="break-words">{nameOf(column)}</span>
          {column.heading && (
            <span className="font-normal text-ink-faint text-xs">
              {say("import.wizard.columns.letter", { letter: letters(column.number) })}
            </span>
          )}
          {column.hidden && <EyeOff aria-hidden className="size-4 text-ink-faint" />}
          {unsure.includes(column.heading) && (
            <Badge tone="warn" icon={<TriangleAlert aria-hidden />}>
              {say("import.wizard.columns.check")}
            </Badge>
          )}
        </span>
      ),
    },
    {
      key: "samples",
      head: say("import.wizard.columns.samples"),
      cell: (column) => <Samples values={samples[table.columns.indexOf(column)] ?? []} />,
    },
    {
      key: "target",
      head: say("import.wizard.columns.target"),
      width: "w-72",
      cell: (column) => {
        const { field, spread } = targetOf(column);
        return (
          <Select
            label={say("import.wizard.columns.targetOf", { heading: nameOf(column) })}
            labelHidden
            hint={spread && say("import.wizard.columns.spread", { field: fieldName(say, takenAs, spread) })}
            value={field}
            options={targetOptions(say, takenAs, field)}
            onChange={({ target }) => setTarget(column, target.value as ColumnTarget)}
          />
        );
      },
    },
  ];
  return (
    <Table caption={say("import.wizard.columns.list")} columns={columns} rows={table.columns} rowKey={({ id }) => id} />
  );
}

function Samples({ values }: { values: readonly string[] }) {
  const say = useSay();
  if (values.length === 0) return <span className="text-ink-faint">{say("import.wizard.columns.empty")}</span>;
  return (
    <ul className="grid gap-0.5 text-ink-soft text-sm">
      {values.map((value) => (
        <li key={value} className="break-words">
          {value}
        </li>
      ))}
    </ul>
  );
}

/** Writes the number of a column as spreadsheets do: 1 is A, 28 is AB. */
function letters(number: number): string {
  const place = number - 1;
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26)) + last;
}
