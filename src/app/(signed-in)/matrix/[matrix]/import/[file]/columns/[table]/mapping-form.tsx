"use client";

import { useState } from "react";
import { Steps } from "@/app/(signed-in)/matrix/[matrix]/import/steps";
import { useKept } from "@/app/(signed-in)/matrix/[matrix]/import/use-kept";
import type { DraftTable } from "@/core/matrix/import/draft";
import type { ImportField } from "@/core/matrix/import/fields";
import { followMapping } from "@/core/matrix/import/follow-mapping";
import type { Mapping, TableProposal } from "@/core/matrix/import/proposal";
import { Checkbox } from "@/ui/form/checkbox";
import { TextInput } from "@/ui/form/text-input";
import { useSay } from "@/ui/language";
import { Section } from "@/ui/layout/section";
import { ColumnList } from "./column-list";
import { Preview } from "./preview";
import { fieldName, openFields } from "./targets";

type Member = { table: TableProposal; decided: DraftTable };
type MappingFormProps = {
  matrix: string;
  file: string;
  /** Tables with the same headings; the first is shown, and the others follow. */
  group: readonly Member[];
  unsure: readonly string[];
  samples: readonly (readonly string[])[];
  back: string;
  next: string;
};

/** Lets a person say what each column becomes, with the rows as they would be right below. */
export function MappingForm({ matrix, file, group: start, unsure, samples, back, next }: MappingFormProps) {
  const say = useSay();
  const { keep, keeping, leave, leaving, problem } = useKept(matrix, file);
  const [group, setGroup] = useState(start);
  const [lead] = group as [Member];
  const { table, decided } = lead;
  const { mapping, takenAs } = decided;

  const change = (after: Mapping) => {
    const from = { columns: table.columns, before: mapping, after };
    const changed = group.map((member) => {
      const own = member === lead ? after : followMapping(from, { ...member.table, mapping: member.decided.mapping });
      return { ...member, decided: { ...member.decided, mapping: own } };
    });
    setGroup(changed);
    keep(changed.map((member) => member.decided));
  };
  const setDefault = (field: ImportField, text: string) =>
    change({ ...mapping, defaults: { ...mapping.defaults, [field]: text } });
  const decisions = group.map((member) => member.decided);
  const spreads = table.columns.filter(({ id }) => table.mapping.columns[id]?.spread);
  const setSpread = (on: boolean) =>
    change({
      ...mapping,
      columns: Object.fromEntries(
        Object.entries(mapping.columns).map(([id, { field }]) => {
          const spread = on ? table.mapping.columns[id]?.spread : undefined;
          return [id, spread ? { field, spread } : { field }];
        }),
      ),
    });
  return (
    <div className="grid gap-8">
      <Section title={say("import.wizard.columns.list")}>
        <div className="grid gap-3">
          {spreads.length > 0 && (
            <Checkbox
              label={say("import.wizard.columns.spreadAll")}
              checked={spreads.some(({ id }) => mapping.columns[id]?.spread)}
              onChange={({ target }) => setSpread(target.checked)}
            />
          )}
          <ColumnList {...{ table, takenAs, mapping, unsure, samples }} onChange={change} />
        </div>
      </Section>
      <Defaults takenAs={takenAs} mapping={mapping} onChange={setDefault} />
      <Section title={say("import.wizard.columns.preview")}>
        <Preview table={table} takenAs={takenAs} mapping={mapping} />
      </Section>
      <Steps
        onBack={() => leave(decisions, back)}
        onNext={() => leave(decisions, next)}
        busy={leaving}
        keeping={keeping}
        problem={problem}
      />
    </div>
  );
}

type DefaultsProps = {
  takenAs: DraftTable["takenAs"];
  mapping: Mapping;
  onChange: (field: ImportField, text: string) => void;
};

function Defaults({ takenAs, mapping, onChange }: DefaultsProps) {
  const say = useSay();
  const fields = openFields(takenAs, mapping);
  if (fields.length === 0) return null;
  return (
    <Section
      title={say("import.wizard.columns.defaults")}
      description={say("import.wizard.columns.defaultsHint")}
      shape="panel"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={fieldName(say, takenAs, field)}
            defaultValue={mapping.defaults[field] ?? ""}
            maxLength={300}
            onBlur={({ target }) => {
              if (target.value !== (mapping.defaults[field] ?? "")) onChange(field, target.value);
            }}
          />
        ))}
      </div>
    </Section>
  );
}
