"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import type { RowField } from "@/core/matrix/row";
import { shownText } from "@/core/matrix/shown-text";
import { useSay } from "@/ui/language";
import { Light } from "@/ui/show/light";
import { Severity } from "@/ui/show/severity";
import { CellText } from "./cell-text";
import type { Draft } from "./draft";
import type { DraftState } from "./draft-state";
import type { ToldLight } from "./server";
import { Spacer } from "./spacer";
import type { Marks } from "./use-marks";

type CardsProps = {
  label: string;
  draft: Draft;
  /** Makes the cards follow every change of the draft. */
  state: DraftState;
  view: readonly string[];
  marks: Marks;
  lights: Readonly<Record<string, ToldLight>>;
  words: CellWords;
  onOpen: (id: string) => void;
};

const shown: readonly RowField[] = ["trigger", "audiences", "channels", "owner", "deadline"];
/** Height of a card with its gap, in pixels. */
const cardHeight = 168;

/** Shows the rows as cards where there is no room for a grid; a card opens the whole row. */
export function Cards({ label, draft, view, marks, lights, words, onOpen }: CardsProps) {
  const say = useSay();
  const scroller = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: view.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    overscan: 6,
    initialRect: { width: 360, height: 700 },
  });
  const items = rows.getVirtualItems();
  return (
    <ul ref={scroller} aria-label={label} className="h-[calc(100dvh-13rem)] min-h-80 overflow-auto overscroll-contain">
      {items.map((item, nth) => {
        const id = view[item.index] ?? "";
        const row = draft.row(id);
        const light = lights[id];
        const level = (["blocks", "warns", "advises"] as const).find((one) =>
          marks.byRow.get(id)?.some(({ severity }) => severity === one),
        );
        return (
          <Spacer key={id} as="li" height={nth === 0 ? item.start : 0}>
            <li className="h-42 pb-2">
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="grid h-full w-full content-start gap-1 overflow-hidden rounded-lg border border-line bg-surface p-3 text-left"
              >
                <span className="flex items-start gap-2 font-medium">
                  <span className="line-clamp-2 flex-1">
                    {row?.fields.what || say("matrix.grid.row", { number: item.index + 1 })}
                  </span>
                  {light && <Light {...light} short />}
                  {level && <Severity level={level} short />}
                </span>
                {row &&
                  shown.map((field) => {
                    const text = shownText(field, row.fields, words);
                    return (
                      text && (
                        <span key={field} className="grid grid-cols-[6rem_minmax(0,1fr)] gap-2 text-sm">
                          <span className="text-ink-faint">{say(`matrix.fields.${field}`)}</span>
                          <span className="truncate">
                            <CellText field={field} text={text} />
                          </span>
                        </span>
                      )
                    );
                  })}
              </button>
            </li>
          </Spacer>
        );
      })}
      <Spacer as="li" height={rows.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </ul>
  );
}
