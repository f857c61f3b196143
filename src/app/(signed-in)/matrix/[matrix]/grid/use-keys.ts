"use client";

import type { KeyboardEvent } from "react";
import { fieldKinds } from "@/core/matrix/field-kinds";
import { emptyRowFields, type RowField, type RowFields } from "@/core/matrix/row";
import type { Draft } from "./draft";
import { goTo, keyTarget, rangeOf, type Selection } from "./selection";
import type { Editing } from "./undo";

type Keys = {
  draft: Draft;
  editing: Editing;
  view: readonly string[];
  count: number;
  columns: readonly RowField[];
  selection: Selection;
  onSelect: (selection: Selection) => void;
  mayEdit: boolean;
  onStart: (seed?: string) => void;
  onToggle: (ids: readonly string[]) => void;
  onClear: () => void;
  onDetails: (id: string) => void;
  onAddBelow: (id: string | undefined) => void;
  onMove: (by: -1 | 1) => void;
};

/** Makes the answer of the grid to the keyboard while no editor is open. */
export function gridKeys(grid: Keys): (event: KeyboardEvent, page: number) => void {
  const { draft, editing, view, columns, selection, mayEdit } = grid;
  const range = rangeOf(selection);
  const ids = view.slice(range.top, range.bottom + 1);
  const fields = columns.slice(Math.max(0, range.left), range.right + 1);
  const here = view[selection.active.row];
  const field = columns[selection.active.column];

  function fill(values: (id: string) => Partial<RowFields>): void {
    editing.edit(ids.map((row) => ({ row, fields: values(row) })));
  }

  function fillDown(): void {
    const first = draft.row(ids[0] ?? "")?.fields;
    if (first) fill(() => Object.fromEntries(fields.map((one) => [one, first[one]])));
  }

  function clear(): void {
    const empty = emptyRowFields();
    fill(() => Object.fromEntries(fields.map((one) => [one, empty[one]])));
  }

  /** Answers keys that change something; says whether it was one. */
  function change(event: KeyboardEvent): boolean {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (control && key === "z") void (event.shiftKey ? editing.redo() : editing.undo());
    else if (control && key === "y") void editing.redo();
    else if (control && key === "d") fillDown();
    else if (control && key === "Enter") grid.onAddBelow(here);
    else if (event.altKey && (key === "ArrowUp" || key === "ArrowDown")) grid.onMove(key === "ArrowUp" ? -1 : 1);
    else if (control || event.altKey || !here || !field) return false;
    else if (key === "Delete" || key === "Backspace") clear();
    else if (key === "Enter" || key === "F2") start(field);
    else if (event.key.length === 1 && event.key !== " " && fieldKinds[field] !== "switch") grid.onStart(event.key);
    else return false;
    return true;
  }

  function start(one: RowField): void {
    if (fieldKinds[one] === "switch" && here)
      editing.edit([{ row: here, fields: { [one]: draft.row(here)?.fields[one] !== true } }]);
    else grid.onStart();
  }

  return (event, page) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
    const control = event.ctrlKey || event.metaKey;
    const bounds = { rows: grid.count, columns: columns.length };
    const target = event.altKey ? undefined : keyTarget(event.key, selection, { control, page, bounds });
    if (target) {
      const column = event.key === "ArrowLeft" && selection.active.column === 0 && !event.shiftKey ? -1 : target.column;
      const next = column === -1 ? { active: { ...target, column }, anchor: { ...target, column } } : undefined;
      const stays = selection.active.column === -1 && !["ArrowRight", "Home", "End"].includes(event.key);
      grid.onSelect(next ?? (stays ? along(target.row) : goTo(selection, target, event.shiftKey, bounds)));
    } else if (event.key === " " && !control) grid.onToggle(ids);
    else if (event.key === "Escape") grid.onClear();
    else if ((event.altKey && event.key === "Enter") || (event.key === "Enter" && selection.active.column === -1)) {
      if (here) grid.onDetails(here);
    } else if (!mayEdit || !change(event)) return;
    event.preventDefault();
  };

  /** On the handles, up and down stay on the handles. */
  function along(row: number): Selection {
    const spot = { row: Math.max(0, Math.min(grid.count - 1, row)), column: -1 };
    return { active: spot, anchor: spot };
  }
}
