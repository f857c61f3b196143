"use client";

import dynamic from "next/dynamic";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from "react";
import type { Names } from "@/application/matrix/list-names";
import { stageKey } from "@/core/matrix/legal-names";
import type { RowField, RowFields } from "@/core/matrix/row";
import { rowInWords } from "@/core/matrix/row-in-words";
import type { SparseRow } from "@/core/matrix/sparse";
import { useReader, useSay } from "@/ui/language";
import { useToast } from "@/ui/overlay/toast";
import { useCommands } from "@/ui/shell/commands";
import { BulkBar } from "./bulk-bar";
import type { CellEditing, Next } from "./editing";
import { filterChoices } from "./filter-choices";
import { Filters } from "./filters";
import { isBlock, rangeOf, type Selection, type Spot } from "./selection";
import { Table } from "./table";
import { Toolbar } from "./toolbar";
import { useClipboard } from "./use-clipboard";
import { useColumns } from "./use-columns";
import { useDraft } from "./use-draft";
import { gridKeys } from "./use-keys";
import { useLights } from "./use-lights";
import type { Other } from "./use-live";
import { useMarks } from "./use-marks";
import { usePhone } from "./use-phone";
import { type Start, useSelection } from "./use-selection";
import { noFilter, useView } from "./use-view";

const RowSheet = dynamic(() => import("./row-sheet").then(({ RowSheet }) => RowSheet));
const ConflictDialog = dynamic(() =>
  import("@/ui/overlay/conflict-dialog").then(({ ConflictDialog }) => ConflictDialog),
);
const BulkDialog = dynamic(() => import("./bulk-dialog").then(({ BulkDialog }) => BulkDialog));
const Cards = dynamic(() => import("./cards").then(({ Cards }) => Cards));

type MatrixGridProps = {
  matrix: string;
  name: string;
  person: string;
  rows: readonly SparseRow[];
  total: number;
  names: Names;
  mayEdit: boolean;
  phone: boolean;
  /** Row and field to begin at, as links from findings name them. */
  start: Start;
};

/** The live draft as a grid: edit in place, by keyboard or from a spreadsheet, alone or with others. */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, name, mayEdit, start } = props;
  const say = useSay();
  const { language } = useReader();
  const toast = useToast();
  const grid = useDraft(matrix, props.person, props.rows, props.total, props.names);
  const { draft, state, editing, registers, words, others, standOn } = grid;
  const marks = useMarks(matrix, state);
  const lights = useLights(matrix, state);
  const [columns, setColumns] = useColumns(matrix, start.field);
  const look = useView(draft, state, words, marks);
  const { view, filter, setFilter, sorting, sortBy, grouping, isFiltered } = look;
  const [selection, setSelection] = useSelection(view, columns, start);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [editor, setEditor] = useState<CellEditing | null>(null);
  const [open, setOpen] = useState(start.field ? undefined : start.row);
  const [deferred, setDeferred] = useState<ReadonlySet<string>>(new Set());
  const [filtersOpen, setFiltersOpen] = useState(false);
  const [bulkOpen, setBulkOpen] = useState(false);
  const phone = usePhone(props.phone);
  const count = isFiltered || sorting || grouping ? view.length : Math.max(state.total, view.length);
  const here = view[selection.active.row];

  useEffect(() => standOn(open ?? here ?? null), [here, open, standOn]);

  const startEdit = (seed?: string) => {
    const field = columns[selection.active.column];
    if (mayEdit && here && field) setEditor({ row: here, field, seed });
  };
  const addBelow = useCallback(
    async (after: string | undefined) => {
      const [id] = await editing.add(after, [{}]).catch(() => []);
      if (!id) return;
      setFilter(noFilter);
      const row = draft.state().order.indexOf(id);
      setSelection({ active: { row, column: 0 }, anchor: { row, column: 0 } });
      if (phone) setOpen(id);
    },
    [draft, editing, phone, setFilter, setSelection],
  );
  const toggle = (ids: readonly string[]) =>
    setSelected((before) => {
      const after = new Set(before);
      const all = ids.every((id) => after.has(id));
      for (const id of ids) all ? after.delete(id) : after.add(id);
      return after;
    });
  const moveBy = (by: -1 | 1) => {
    const ids = selected.size > 0 ? [...selected] : here ? [here] : [];
    const rest = state.order.filter((id) => !ids.includes(id));
    const first = state.order.findIndex((id) => ids.includes(id));
    const place = rest.findIndex((id) => state.order.indexOf(id) > first);
    const before = (place === -1 ? rest.length : place) + (by === -1 ? -2 : 0);
    if (before < -1 || ids.length === 0) return;
    void editing.move(ids, before === -1 ? null : (rest[before] ?? null)).catch(() => {});
  };
  const edited = ({ row, field }: CellEditing, value: RowFields[RowField] | undefined, next: Next) => {
    setEditor((now) => (now?.row === row && now.field === field ? null : now));
    if (value !== undefined) editing.edit([{ row, fields: { [field]: value } }]);
    if (next !== "away" && next !== "late") setSelection(stepFrom(next));
  };
  const stepFrom =
    (next: Next) =>
    ({ active: { row, column } }: Selection): Selection => {
      const to = {
        row: Math.max(0, Math.min(count - 1, row + (next === "down" ? 1 : next === "up" ? -1 : 0))),
        column: Math.max(0, Math.min(columns.length - 1, column + (next === "right" ? 1 : next === "left" ? -1 : 0))),
      };
      return { active: to, anchor: to };
    };

  const onKey = gridKeys({
    draft,
    editing,
    view,
    count,
    columns,
    selection,
    onSelect: setSelection,
    mayEdit,
    onStart: startEdit,
    onToggle: toggle,
    onClear: () =>
      isBlock(selection)
        ? setSelection({ active: selection.active, anchor: selection.active })
        : setSelected(new Set()),
    onDetails: setOpen,
    onAddBelow: (id) => void addBelow(id),
    onMove: moveBy,
  });
  const clipboard = useClipboard({
    draft,
    editing,
    registers,
    words,
    view,
    columns,
    range: rangeOf(selection),
    mayEdit,
    onPasted: (outcome) =>
      toast({ tone: outcome.skipped > 0 ? "stop" : "good", title: say("matrix.grid.pasted", outcome) }),
  });

  const commands = useMemo(() => {
    const group = say("matrix.grid.commands");
    const acts = [
      { id: "grid-add", label: say("matrix.grid.add"), keys: "n", run: () => void addBelow(undefined) },
      { id: "grid-undo", label: say("matrix.grid.undo"), run: () => void editing.undo() },
      { id: "grid-redo", label: say("matrix.grid.redo"), run: () => void editing.redo() },
    ];
    return mayEdit ? acts.map((act) => ({ ...act, group })) : [];
  }, [say, mayEdit, addBelow, editing]);
  useCommands(commands);

  const onOpen = (spot: Spot) => (spot.column < 0 ? setOpen(view[spot.row]) : startEdit());
  const othersByRow = useMemo(() => {
    const byRow = new Map<string, Other[]>();
    for (const other of others) if (other.row) byRow.set(other.row, [...(byRow.get(other.row) ?? []), other]);
    return byRow;
  }, [others]);
  const openRow = open === undefined ? undefined : draft.row(open);
  const conflict = [...state.conflicts].find(([id]) => !deferred.has(id));

  return (
    <div className="grid grid-cols-1 gap-3">
      <Toolbar
        {...{ matrix, state, filter, isFiltered, filtersOpen, columns, others, mayEdit, sorting, grouping }}
        onFilter={setFilter}
        onFilters={() => setFiltersOpen(!filtersOpen)}
        onColumns={setColumns}
        onLook={({ columns, filter, sorting, grouping }) => {
          setColumns(columns);
          setFilter(filter);
          look.setSorting(sorting);
          look.setGrouping(grouping);
        }}
        onAdd={() => void addBelow(undefined)}
        onUndo={() => void editing.undo().catch(() => {})}
        onRedo={() => void editing.redo().catch(() => {})}
        onRetry={draft.again}
        onDiscard={draft.discard}
        onChoose={() => setDeferred(new Set())}
      />
      {filtersOpen && (
        <Filters
          filter={filter}
          choices={filterChoices(registers, words, state, marks)}
          grouping={grouping}
          onFilter={setFilter}
          onGrouping={look.setGrouping}
          shown={view.length}
          total={state.total}
        />
      )}
      {mayEdit && selected.size > 0 && (
        <BulkBar
          count={selected.size}
          onEdit={() => setBulkOpen(true)}
          onDuplicate={() => void editing.duplicate([...selected]).catch(() => {})}
          onArchive={() => {
            void editing.archive([...selected]).catch(() => {});
            setSelected(new Set());
          }}
          onClear={() => setSelected(new Set())}
        />
      )}
      {phone ? (
        <Cards label={name} {...{ draft, state, view, marks, lights, words }} onOpen={setOpen} />
      ) : (
        <Table
          label={name}
          {...{ draft, state, view, count, columns, sorting, selection, selected, marks, lights, registers, words }}
          groupOf={look.groupOf}
          others={othersByRow}
          editing={editor}
          onSort={sortBy}
          onSelect={(next) => {
            setEditor(null);
            setSelection(next);
          }}
          onEdited={edited}
          begin={start.field !== undefined}
          onKey={(event: KeyboardEvent, page) => onKey(event, page)}
          onOpen={onOpen}
          {...clipboard}
        />
      )}
      {!phone && (
        <p id="grid-keys" className="-mt-1.5 text-ink-faint text-xs print:hidden">
          {say("matrix.grid.keys")}
        </p>
      )}
      {openRow && (
        <RowSheet
          {...{ matrix, registers, words, mayEdit }}
          row={openRow}
          number={state.order.indexOf(openRow.id) + 1}
          marks={marks.byRow.get(openRow.id) ?? []}
          onCommented={marks.again}
          light={lights[openRow.id]}
          onEdit={(fields) => editing.edit([{ row: openRow.id, fields }])}
          onStep={(by) => setOpen(view[view.indexOf(openRow.id) + by] ?? openRow.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {conflict && (
        <ConflictDialog
          key={conflict[0]}
          name={draft.row(conflict[0])?.fields.what ?? ""}
          conflict={conflict[1]}
          labelOf={(field) => say(`matrix.fields.${field as RowField}`)}
          textOf={(field, value) => {
            const { regime } = draft.row(conflict[0])?.fields ?? {};
            const nameOf = (id: string) => words.name(field === "stage" ? stageKey(regime, id) : id);
            return rowInWords(field as RowField, value as RowFields[RowField], { say, language, nameOf });
          }}
          onChoose={(choices) => draft.choose(conflict[0], choices)}
          onClose={() => setDeferred(new Set([...deferred, conflict[0]]))}
        />
      )}
      {bulkOpen && (
        <BulkDialog
          count={selected.size}
          {...{ registers, words }}
          onApply={(fields) => {
            editing.edit([...selected].map((row) => ({ row, fields })));
            setBulkOpen(false);
          }}
          onClose={() => setBulkOpen(false)}
        />
      )}
    </div>
  );
}
