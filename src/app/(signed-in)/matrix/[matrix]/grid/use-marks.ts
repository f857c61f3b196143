"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { DraftState } from "./draft-state";
import type { Mark } from "./marks";
import { type Found, fetchMarks } from "./server";

/** How long the draft must rest before its findings are asked for again, in milliseconds. */
const rest = 1_200;

/** What is known about rows besides their content. */
export type Marks = {
  readonly byRow: ReadonlyMap<string, readonly Mark[]>;
  /** Open comments by row. */
  readonly comments: Readonly<Record<string, number>>;
  /** False until they have arrived for the first time. */
  readonly known: boolean;
  /** Asks again at once. */
  readonly again: () => void;
};

/** Knows what the rules find in the draft and where comments wait; asked for anew after every change has come to rest. */
export function useMarks(matrix: string, state: DraftState): Marks {
  const [found, setFound] = useState<Found>();
  const { rows } = state;
  const again = useCallback(() => void fetchMarks(matrix).then(setFound, () => {}), [matrix]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are what the findings are about
  useEffect(() => {
    const timer = setTimeout(again, rest);
    return () => clearTimeout(timer);
  }, [again, rows]);
  return useMemo(() => {
    const { marks, comments } = found ?? { marks: [], comments: {} };
    const byRow = new Map<string, Mark[]>();
    for (const mark of marks)
      if (mark.row) {
        const known = byRow.get(mark.row);
        if (known) known.push(mark);
        else byRow.set(mark.row, [mark]);
      }
    return { byRow, comments, known: found !== undefined, again };
  }, [found, again]);
}
