"use client";

import { useCallback, useEffect, useState } from "react";
import { firstColumns } from "@/core/matrix/field-kinds";
import { type RowField, rowFields } from "@/core/matrix/row";

/** Remembers in this browser which columns somebody wants to see of a matrix; `also` is shown in any case. */
export function useColumns(
  matrix: string,
  also: RowField | undefined,
): [readonly RowField[], (columns: readonly RowField[]) => void] {
  const key = `tocsin-columns-${matrix}`;
  const [columns, setColumns] = useState<readonly RowField[]>(() => withField(firstColumns, also));
  useEffect(() => {
    const kept = (localStorage.getItem(key) ?? "")
      .split(" ")
      .filter((field) => (rowFields as string[]).includes(field));
    if (kept.length > 0) setColumns(withField(kept as RowField[], also));
  }, [key, also]);
  const choose = useCallback(
    (next: readonly RowField[]) => {
      localStorage.setItem(key, next.join(" "));
      setColumns(next);
    },
    [key],
  );
  return [columns, choose];
}

function withField(columns: readonly RowField[], field: RowField | undefined): readonly RowField[] {
  return field && !columns.includes(field) ? [...columns, field] : columns;
}
