"use client";

import { useCallback, useEffect, useState } from "react";
import { firstColumns } from "@/core/matrix/field-kinds";
import { type RowField, rowFields } from "@/core/matrix/row";

/** Remembers in this browser which columns somebody wants to see of a matrix. */
export function useColumns(matrix: string): [readonly RowField[], (columns: readonly RowField[]) => void] {
  const key = `tocsin-columns-${matrix}`;
  const [columns, setColumns] = useState<readonly RowField[]>(firstColumns);
  useEffect(() => {
    const kept = (localStorage.getItem(key) ?? "")
      .split(" ")
      .filter((field) => (rowFields as string[]).includes(field));
    if (kept.length > 0) setColumns(kept as RowField[]);
  }, [key]);
  const choose = useCallback(
    (next: readonly RowField[]) => {
      localStorage.setItem(key, next.join(" "));
      setColumns(next);
    },
    [key],
  );
  return [columns, choose];
}
