"use client";

import { useEffect, useRef, useState } from "react";
import type { RowField } from "@/core/matrix/row";
import type { Selection } from "./selection";

export type Start = { readonly row: string | undefined; readonly field: RowField | undefined };

const first: Selection = { active: { row: 0, column: 0 }, anchor: { row: 0, column: 0 } };

/** Keeps the focus of the grid on its row while rows come and go around it, and begins at the cell that a link names. */
export function useSelection(view: readonly string[], columns: readonly RowField[], start: Start) {
  const [selection, setSelection] = useState(first);
  const onRow = useRef<string>(undefined);
  const wanted = useRef(start.row && start.field ? start : undefined);
  const { active } = selection;

  useEffect(() => {
    const to = wanted.current;
    const row = to?.row ? view.indexOf(to.row) : -1;
    const column = to?.field ? columns.indexOf(to.field) : -1;
    if (row >= 0 && column >= 0) {
      wanted.current = undefined;
      setSelection({ active: { row, column }, anchor: { row, column } });
    }
  }, [view, columns]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when rows come and go, not when the focus moves
  useEffect(() => {
    const now = onRow.current === undefined ? -1 : view.indexOf(onRow.current);
    if (now >= 0 && now !== active.row && view[active.row] !== onRow.current)
      setSelection(({ active, anchor }) => {
        const moved = { row: now, column: active.column };
        return { active: moved, anchor: anchor.row === active.row ? { ...anchor, row: now } : moved };
      });
  }, [view]);
  useEffect(() => {
    onRow.current = view[active.row];
  }, [view, active.row]);

  return [selection, setSelection] as const;
}
