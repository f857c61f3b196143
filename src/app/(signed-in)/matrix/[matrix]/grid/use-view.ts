"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import { type RowField, rowFields } from "@/core/matrix/row";
import { shownText } from "@/core/matrix/shown-text";
import type { DraftRow } from "@/core/matrix/sparse";
import { Filter, type Groupable, type Sorting } from "@/core/matrix/view";
import type { Draft } from "./draft";
import type { DraftState } from "./draft-state";
import type { Marks } from "./use-marks";

export const noFilter: Filter = Filter.parse({});

/**
 * Chooses, sorts and groups the rows that are shown. An edit never takes a row from under its editor: the view is made
 * anew only when filter, order or groups change, or rows come and go.
 */
export function useView(draft: Draft, state: DraftState, words: CellWords, marks: Marks) {
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [grouping, setGrouping] = useState<Groupable | null>(null);
  const texts = useRef(new WeakMap<DraftRow, string>());
  const latest = useRef({ words, marks });
  latest.current = { words, marks };

  const { order } = state;
  const { known } = marks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: findings and comments arrive after the rows
  const view = useMemo(() => {
    const plain = filter === noFilter && !sorting && !grouping;
    if (plain) return order;
    const { words, marks } = latest.current;
    const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = order.filter((id) => {
      const row = draft.row(id);
      return (
        row && passes(row, filter, marks) && wanted.every((word) => textOf(row, words, texts.current).includes(word))
      );
    });
    const textAt = (field: RowField) => (id: string) => textIn(draft.row(id), field, words);
    const sorted = sorting ? sortedBy(shown, textAt(sorting.field), sorting.direction) : shown;
    return grouping ? sortedBy(sorted, textAt(grouping), "ascending") : sorted;
  }, [order, filter, sorting, grouping, draft, known]);

  /** The text of a row's group; null when rows are not grouped. */
  const groupOf = useCallback(
    (id: string): string | null => grouping && textIn(draft.row(id), grouping, latest.current.words),
    [grouping, draft],
  );
  const sortBy = (field: RowField) =>
    setSorting((now) =>
      now?.field !== field
        ? { field, direction: "ascending" }
        : now.direction === "ascending"
          ? { field, direction: "descending" }
          : null,
    );
  return {
    ...{ view, filter, setFilter, sorting, setSorting, sortBy, grouping, setGrouping, groupOf },
    isFiltered: filter !== noFilter,
  };
}

function textIn(row: DraftRow | undefined, field: RowField, words: CellWords): string {
  return row ? shownText(field, row.fields, words) : "";
}

function sortedBy(ids: readonly string[], textAt: (id: string) => string, direction: Sorting["direction"]): string[] {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const keys = new Map(ids.map((id) => [id, textAt(id)]));
  const sign = direction === "ascending" ? 1 : -1;
  return ids.toSorted((a, b) => {
    const [one = "", other = ""] = [keys.get(a), keys.get(b)];
    // What is not filled in stands at the end either way.
    if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
    return sign * collator.compare(one, other);
  });
}

function passes({ id, fields }: DraftRow, filter: Filter, { byRow, comments }: Marks): boolean {
  const found = byRow.get(id) ?? [];
  return (
    (!filter.direction || fields.direction === filter.direction) &&
    (!filter.owner || fields.owner === filter.owner || fields.backup === filter.owner) &&
    (!filter.audience || fields.audiences.includes(filter.audience)) &&
    (!filter.channel || fields.channels.includes(filter.channel) || fields.fallbacks.includes(filter.channel)) &&
    (!filter.classification || fields.classification === filter.classification) &&
    (!filter.environment || fields.environments.includes(filter.environment)) &&
    (!filter.scenario || fields.scenario === filter.scenario) &&
    (!filter.found ||
      (filter.found === "any" ? found.length > 0 : found.some(({ sentence }) => sentence === filter.found))) &&
    (!filter.commented || (comments[id] ?? 0) > 0)
  );
}

function textOf(row: DraftRow, words: CellWords, known: WeakMap<DraftRow, string>): string {
  const text =
    known.get(row) ??
    rowFields
      .map((field) => shownText(field, row.fields, words))
      .join("\n")
      .toLowerCase();
  known.set(row, text);
  return text;
}
