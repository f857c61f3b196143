"use client";

import { X } from "lucide-react";
import { type Filter, type Groupable, groupable } from "@/core/matrix/view";
import { Button } from "@/ui/actions/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import type { filterChoices } from "./filter-choices";
import { noFilter } from "./use-view";

type FiltersProps = {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  choices: ReturnType<typeof filterChoices>;
  grouping: Groupable | null;
  onGrouping: (grouping: Groupable | null) => void;
  shown: number;
  total: number;
};

const fieldOf = {
  direction: "direction",
  owner: "owner",
  audience: "audiences",
  channel: "channels",
  classification: "classification",
  environment: "environments",
  scenario: "scenario",
} as const;

/** Narrows the rows that are shown, and puts them in groups. */
export function Filters({ filter, onFilter, choices, grouping, onGrouping, shown, total }: FiltersProps) {
  const say = useSay();
  return (
    <section
      aria-label={say("matrix.grid.filter")}
      className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] items-end gap-3 rounded-lg border border-line bg-surface p-3"
    >
      {(Object.keys(fieldOf) as (keyof typeof fieldOf)[]).map((key) => (
        <Select
          key={key}
          label={say(`matrix.fields.${fieldOf[key]}`)}
          value={filter[key]}
          placeholder={say("matrix.grid.any")}
          options={choices[key]}
          onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
        />
      ))}
      <Select
        label={say("matrix.grid.finding")}
        value={filter.found}
        placeholder={say("matrix.grid.any")}
        options={[{ value: "any", label: say("matrix.grid.onlyFound") }, ...choices.found]}
        onChange={(event) => onFilter({ ...filter, found: event.target.value })}
      />
      <Select
        label={say("matrix.grid.groupBy")}
        value={grouping ?? ""}
        placeholder={say("matrix.grid.noGroups")}
        options={groupable.map((field) => ({ value: field, label: say(`matrix.fields.${field}`) }))}
        onChange={(event) => onGrouping((event.target.value || null) as Groupable | null)}
      />
      <Checkbox
        label={say("matrix.comments.only")}
        checked={filter.commented}
        onChange={(event) => onFilter({ ...filter, commented: event.target.checked })}
      />
      <p className="flex items-center gap-2 text-ink-soft text-sm">
        <span role="status">{say("matrix.grid.shown", { shown, total })}</span>
        <Button size="small" variant="quiet" icon={<X aria-hidden />} onClick={() => onFilter(noFilter)}>
          {say("matrix.grid.clearFilter")}
        </Button>
      </p>
    </section>
  );
}
