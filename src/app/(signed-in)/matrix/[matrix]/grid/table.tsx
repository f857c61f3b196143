"use client";

import { defaultRangeExtractor, type Range as Shown, useVirtualizer } from "@tanstack/react-virtual";
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import type { RowField, RowFields } from "@/core/matrix/row";
import type { Sorting } from "@/core/matrix/view";
import { useSay } from "@/ui/language";
import { CellEditor } from "./cell-editor";
import { groupHeight, rowHeight } from "./column-look";
import type { Draft } from "./draft";
import type { DraftState } from "./draft-state";
import type { CellEditing, Next } from "./editing";
import { GroupHead } from "./group-head";
import { Head } from "./head";
import { Row } from "./row";
import { goTo, rangeOf, type Selection, type Spot } from "./selection";
import type { ToldLight } from "./server";
import { Spacer } from "./spacer";
import type { Other } from "./use-live";
import type { Marks } from "./use-marks";
import type { Registers } from "./use-names";

export type TableProps = {
  label: string;
  draft: Draft;
  state: DraftState;
  /** Ids of the rows as shown; those not loaded yet are counted in `count`. */
  view: readonly string[];
  count: number;
  columns: readonly RowField[];
  sorting: Sorting | null;
  onSort: (field: RowField) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  selected: ReadonlySet<string>;
  editing: CellEditing | null;
  onEdited: (editing: CellEditing, value: RowFields[RowField] | undefined, next: Next) => void;
  /** Takes the focus at once, because a link led to a cell. */
  begin: boolean;
  onKey: (event: KeyboardEvent, page: number) => void;
  onOpen: (spot: Spot) => void;
  onCopy: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  marks: Marks;
  /** The text of a row's group; null when rows are not grouped. */
  groupOf: (id: string) => string | null;
  lights: Readonly<Record<string, ToldLight>>;
  others: ReadonlyMap<string, readonly Other[]>;
  registers: Registers;
  words: CellWords;
};

/** The grid itself: only the rows in view stand in the page, the focus roves over the cells. */
export function Table(props: TableProps) {
  const { state, draft, view, count, columns, selection, onSelect, editing, words } = props;
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLElement>(null);
  const [hasFocus, setHasFocus] = useState(props.begin);
  const { active } = selection;

  /** The name of the group that begins with a row; null where none does. */
  const startsGroup = (index: number): string | null => {
    const [id, above] = [view[index], view[index - 1]];
    const group = id === undefined ? null : props.groupOf(id);
    return group !== null && (above === undefined || props.groupOf(above) !== group) ? group : null;
  };

  const rangeExtractor = useCallback(
    (shown: Shown) => {
      const indexes = defaultRangeExtractor(shown);
      return indexes.includes(active.row) || active.row >= count
        ? indexes
        : [...indexes, active.row].sort((a, b) => a - b);
    },
    [active.row, count],
  );
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight + (startsGroup(index) === null ? 0 : groupHeight),
    overscan: 10,
    rangeExtractor,
    initialRect: { width: 1200, height: 800 },
    scrollPaddingStart: 40,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: groups change how high rows are
  useLayoutEffect(() => rows.measure(), [props.groupOf, view]);

  // The focus follows the active cell, but never takes it from elsewhere.
  useLayoutEffect(() => {
    const wanted = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${active.row}"][data-column="${active.column}"]`,
    );
    cell.current = wanted ?? null;
    if (wanted && hasFocus && !editing && document.activeElement !== wanted) wanted.focus();
  });
  useEffect(() => {
    if (hasFocus) rows.scrollToIndex(active.row);
  }, [active.row, hasFocus, rows]);

  const spotOf = (event: MouseEvent): Spot | undefined => {
    const found = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    return found ? { row: Number(found.dataset.row), column: Number(found.dataset.column) } : undefined;
  };
  const onMouseDown = (event: MouseEvent) => {
    const spot = spotOf(event);
    if (!spot || event.button !== 0) return;
    if (event.shiftKey) event.preventDefault();
    const bounds = { rows: count, columns: columns.length };
    setHasFocus(true);
    onSelect(spot.column < 0 ? { active: spot, anchor: spot } : goTo(selection, spot, event.shiftKey, bounds));
  };
  const onMouseOver = (event: MouseEvent) => {
    const spot = event.buttons === 1 ? spotOf(event) : undefined;
    if (spot && spot.column >= 0 && active.column >= 0 && (spot.row !== active.row || spot.column !== active.column))
      onSelect({ active: spot, anchor: selection.anchor });
  };

  const range = rangeOf(selection);
  const items = rows.getVirtualItems();
  const edited = editing && draft.row(editing.row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table
    <div
      ref={scroller}
      aria-describedby="grid-keys"
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onKeyDown={(event) =>
        props.onKey(event, Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2))
      }
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onDoubleClick={(event) => {
        const spot = spotOf(event);
        if (spot) props.onOpen(spot);
      }}
      onFocus={() => setHasFocus(true)}
      onBlur={({ currentTarget, relatedTarget }) => setHasFocus(keepsFocus(currentTarget, relatedTarget, editing))}
      onCopy={props.onCopy}
      onPaste={props.onPaste}
      className="relative h-[calc(100dvh-18.5rem)] min-h-80 select-none overflow-auto overscroll-contain scroll-pt-9 scroll-pl-14 rounded-lg border border-line bg-sunken md:scroll-pl-[22rem]"
    >
      <Head columns={columns} sorting={props.sorting} onSort={props.onSort} />
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual grid is no table */}
      <div role="rowgroup">
        {items.map((item, nth) => {
          const id = view[item.index];
          const row = id === undefined ? undefined : draft.row(id);
          const here = item.index >= range.top && item.index <= range.bottom;
          const gap = item.start - (items[nth - 1]?.end ?? 0);
          return (
            <Spacer key={id ?? item.index} height={gap}>
              <GroupHead name={startsGroup(item.index)} />
              <Row
                row={row}
                index={item.index}
                columns={columns}
                active={item.index === active.row ? active.column : undefined}
                from={here && range.left >= 0 ? range.left : undefined}
                to={here ? range.right : undefined}
                selected={id !== undefined && props.selected.has(id)}
                pending={id === undefined ? undefined : state.pending.get(id)}
                conflict={id === undefined ? undefined : state.conflicts.get(id)}
                marks={id === undefined ? undefined : props.marks.byRow.get(id)}
                comments={id === undefined ? 0 : (props.marks.comments[id] ?? 0)}
                light={id === undefined ? undefined : props.lights[id]}
                others={id === undefined ? undefined : props.others.get(id)}
                words={words}
              />
            </Spacer>
          );
        })}
        <Spacer height={rows.getTotalSize() - (items.at(-1)?.end ?? 0)} />
      </div>
      {editing && edited && (
        <CellEditor
          key={`${editing.row} ${editing.field}`}
          row={edited}
          editing={editing}
          anchor={cell}
          registers={props.registers}
          words={words}
          onDone={(value, next) => {
            if (next === "away") setHasFocus(false);
            props.onEdited(editing, value, next);
          }}
        />
      )}
      {count === 0 && <p className="p-6 text-center text-ink-soft">{say("matrix.grid.nothingFound")}</p>}
    </div>
  );
}

/** The grid keeps the focus while it is in a cell or in the editor over one; nowhere means that an editor just closed. */
function keepsFocus(grid: Element, next: EventTarget | null, editing: CellEditing | null): boolean {
  if (!(next instanceof Element)) return editing !== null;
  return grid.contains(next) || next.closest("[data-cell-editor]") !== null;
}
