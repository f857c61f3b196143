"use client";

import { useMemo, useRef, useState } from "react";
import { type CellWords, cellText } from "@/core/matrix/cell-text";
import { type RowField, rowFields } from "@/core/matrix/row";
import type { DraftRow } from "@/core/matrix/sparse";
import type { Draft } from "./draft";
import type { DraftState } from "./draft-state";
import type { Mark } from "./marks";

export type Filter = {
  readonly search: string;
  readonly direction: string;
  readonly owner: string;
  readonly audience: string;
  readonly channel: string;
  readonly classification: string;
  /** Only rows in which a rule found something. */
  readonly found: boolean;
};
export type Sorting = { readonly field: RowField; readonly direction: "ascending" | "descending" };

export const noFilter: Filter = {
  search: "",
  direction: "",
  owner: "",
  audience: "",
  channel: "",
  classification: "",
  found: false,
};

/**
 * Chooses and sorts the rows that are shown. An edit never takes a row from under its editor: the view is made anew only
 * when filter or order change, or rows come and go.
 */
export function useView(
  draft: Draft,
  state: DraftState,
  words: CellWords,
  marks: ReadonlyMap<string, readonly Mark[]>,
) {
  const [filter, setFilter] = useState(noFilter);
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const texts = useRef(new WeakMap<DraftRow, string>());
  const latest = useRef({ words, marks });
  latest.current = { words, marks };

  const { order } = state;
  const view = useMemo(() => {
    const plain = filter === noFilter && !sorting;
    if (plain) return order;
    const { words, marks } = latest.current;
    const wanted = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = order.filter((id) => {
      const row = draft.row(id);
      return (
        row && passes(row, filter, marks) && wanted.every((word) => textOf(row, words, texts.current).includes(word))
      );
    });
    if (!sorting) return shown;
    const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
    const key = (id: string) => cellText(sorting.field, draft.row(id)?.fields[sorting.field] ?? null, words);
    const keys = new Map(shown.map((id) => [id, key(id)]));
    const sign = sorting.direction === "ascending" ? 1 : -1;
    return shown.sort((a, b) => {
      const [one = "", other = ""] = [keys.get(a), keys.get(b)];
      // What is not filled in stands at the end either way.
      if (one === "" || other === "") return one === other ? 0 : one === "" ? 1 : -1;
      return sign * collator.compare(one, other);
    });
  }, [order, filter, sorting, draft]);

  const sortBy = (field: RowField) =>
    setSorting((now) =>
      now?.field !== field
        ? { field, direction: "ascending" }
        : now.direction === "ascending"
          ? { field, direction: "descending" }
          : null,
    );
  const isFiltered = filter !== noFilter;
  return { view, filter, setFilter, sorting, sortBy, isFiltered };
}

function passes({ id, fields }: DraftRow, filter: Filter, marks: ReadonlyMap<string, readonly Mark[]>): boolean {
  return (
    (!filter.direction || fields.direction === filter.direction) &&
    (!filter.owner || fields.owner === filter.owner || fields.backup === filter.owner) &&
    (!filter.audience || fields.audiences.includes(filter.audience)) &&
    (!filter.channel || fields.channels.includes(filter.channel) || fields.fallbacks.includes(filter.channel)) &&
    (!filter.classification || fields.classification === filter.classification) &&
    (!filter.found || marks.has(id))
  );
}

function textOf(row: DraftRow, words: CellWords, known: WeakMap<DraftRow, string>): string {
  const text =
    known.get(row) ??
    rowFields
      .map((field) => cellText(field, row.fields[field], words))
      .join("\n")
      .toLowerCase();
  known.set(row, text);
  return text;
}
