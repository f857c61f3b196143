"use client";

import { X } from "lucide-react";
import type { CellWords } from "@/core/matrix/cell-text";
import { Button } from "@/ui/actions/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { useSay } from "@/ui/language";
import type { Registers } from "./use-names";
import { type Filter, noFilter } from "./use-view";

type FiltersProps = {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  registers: Registers;
  words: CellWords;
  shown: number;
  total: number;
};

/** Narrows the rows that are shown. */
export function Filters({ filter, onFilter, registers, words, shown, total }: FiltersProps) {
  const say = useSay();
  const { names } = registers;
  const entries = (list: readonly { id: string; name: string; archived: boolean }[]) =>
    list.filter(({ archived }) => !archived).map(({ id, name }) => ({ value: id, label: name }));
  const choices = [
    ["direction", ["internal", "external"].map((value) => ({ value, label: words.word(value) })), "direction"],
    ["owner", entries(names.positions), "owner"],
    ["audience", entries(names.stakeholders), "audiences"],
    ["channel", entries(names.channels), "channels"],
    ["classification", names.classifications.map((value) => ({ value, label: value })), "classification"],
  ] as const;
  return (
    <section
      aria-label={say("matrix.grid.filter")}
      className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] items-end gap-3 rounded-lg border border-line bg-surface p-3"
    >
      {choices.map(([key, options, field]) => (
        <Select
          key={key}
          label={say(`matrix.fields.${field}`)}
          value={filter[key]}
          placeholder={say("matrix.grid.any")}
          options={options}
          onChange={(event) => onFilter({ ...filter, [key]: event.target.value })}
        />
      ))}
      <Checkbox
        label={say("matrix.grid.onlyFound")}
        checked={filter.found}
        onChange={(event) => onFilter({ ...filter, found: event.target.checked })}
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
