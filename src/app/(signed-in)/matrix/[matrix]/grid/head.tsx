"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { RowField } from "@/core/matrix/row";
import type { Sorting } from "@/core/matrix/view";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { firstLook, handleLook, widthOf } from "./column-look";

type HeadProps = { columns: readonly RowField[]; sorting: Sorting | null; onSort: (field: RowField) => void };

/** Names the columns; a click sorts by one. */
export function Head({ columns, sorting, onSort }: HeadProps) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table
    <div role="rowgroup" className="sticky top-0 z-30">
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus roves over the cells */}
      <div role="row" aria-rowindex={1} className="flex w-max min-w-full border-line border-b bg-sunken">
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
        <div
          role="columnheader"
          aria-colindex={1}
          className={classes(handleLook, "shrink-0 border-line border-r bg-sunken")}
        >
          <span className="sr-only">{say("matrix.grid.handle")}</span>
        </div>
        {columns.map((field, column) => {
          const sorted = sorting?.field === field ? sorting.direction : undefined;
          const Arrow = sorted === "descending" ? ArrowDown : ArrowUp;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={field}
              role="columnheader"
              aria-colindex={column + 2}
              aria-sort={sorted ?? "none"}
              className={classes("shrink-0 border-line border-r bg-sunken", widthOf(field), column === 0 && firstLook)}
            >
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onSort(field)}
                className="flex h-8 w-full items-center gap-1 px-2 text-left font-medium text-ink-soft text-xs hover:text-ink"
              >
                <span className="truncate">{say(`matrix.fields.${field}`)}</span>
                {sorted && <Arrow aria-hidden className="size-3.5 shrink-0 text-accent" />}
              </button>
            </div>
          );
        })}
        <span className="flex-1" />
      </div>
    </div>
  );
}
