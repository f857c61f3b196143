"use client";

import { useEffect, useMemo, useState } from "react";
import type { DraftState } from "./draft-state";
import type { Mark } from "./marks";
import { fetchMarks } from "./server";

/** How long the draft must rest before its findings are asked for again, in milliseconds. */
const rest = 1_200;

/** Knows what the rules find in the draft, by row; asked for anew after every change has come to rest. */
export function useMarks(matrix: string, state: DraftState): ReadonlyMap<string, readonly Mark[]> {
  const [marks, setMarks] = useState<readonly Mark[]>([]);
  const { rows } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the findings are about
  useEffect(() => {
    const timer = setTimeout(() => fetchMarks(matrix).then(setMarks, () => {}), rest);
    return () => clearTimeout(timer);
  }, [matrix, rows]);
  return useMemo(() => {
    const byRow = new Map<string, Mark[]>();
    for (const mark of marks)
      if (mark.row) {
        const known = byRow.get(mark.row);
        if (known) known.push(mark);
        else byRow.set(mark.row, [mark]);
      }
    return byRow;
  }, [marks]);
}
