"use client";

import { Columns3, ListFilter, Plus, Redo2, Search, Undo2 } from "lucide-react";
import { type FieldGroup, fieldGroups, firstColumns } from "@/core/matrix/field-kinds";
import { type RowField, rowFields } from "@/core/matrix/row";
import type { Filter, Groupable, Look, Sorting } from "@/core/matrix/view";
import { Button } from "@/ui/actions/button";
import { IconButton } from "@/ui/actions/icon-button";
import { classes } from "@/ui/classes";
import { controlLook, lineLook } from "@/ui/form/control-look";
import { useSay } from "@/ui/language";
import { Menu } from "@/ui/overlay/menu";
import { Avatar } from "@/ui/show/avatar";
import type { DraftState } from "./draft-state";
import { SavedState } from "./saved-state";
import type { Other } from "./use-live";
import { ViewsMenu } from "./views-menu";

type ToolbarProps = {
  state: DraftState;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  filtersOpen: boolean;
  onFilters: () => void;
  isFiltered: boolean;
  columns: readonly RowField[];
  onColumns: (columns: readonly RowField[]) => void;
  matrix: string;
  sorting: Sorting | null;
  grouping: Groupable | null;
  onLook: (look: Look) => void;
  others: readonly Other[];
  mayEdit: boolean;
  onAdd: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onRetry: () => void;
  onDiscard: () => void;
  onChoose: () => void;
};

/** Offers what one does with the whole grid: search, filter, choose columns, undo, add. */
export function Toolbar(props: ToolbarProps) {
  const { state, filter, onFilter, isFiltered, mayEdit, others } = props;
  const say = useSay();
  const people = [...new Map(others.map((other) => [other.person, other])).values()];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="relative min-w-40 flex-1 sm:max-w-72">
        <span className="sr-only">{say("matrix.grid.search")}</span>
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-ink-faint pointer-coarse:top-3.5" />
        <input
          type="search"
          value={filter.search}
          placeholder={say("matrix.grid.search")}
          onChange={(event) => onFilter({ ...filter, search: event.target.value })}
          className={classes(controlLook, lineLook, "pl-8")}
        />
      </label>
      <Button
        icon={<ListFilter aria-hidden />}
        aria-expanded={props.filtersOpen}
        aria-pressed={isFiltered}
        onClick={props.onFilters}
      >
        {say("matrix.grid.filter")}
      </Button>
      <ColumnsMenu {...props} />
      <ViewsMenu
        matrix={props.matrix}
        look={{ columns: [...props.columns], filter, sorting: props.sorting, grouping: props.grouping }}
        onLook={props.onLook}
      />
      <span className="flex flex-1 items-center justify-end gap-2">
        {people.length > 0 && (
          <span className="flex -space-x-1.5" title={people.map(({ name }) => name).join(", ")}>
            {people.slice(0, 5).map(({ person, name }) => (
              <Avatar key={person} name={name} size="small" alone />
            ))}
          </span>
        )}
        <SavedState state={state} onRetry={props.onRetry} onDiscard={props.onDiscard} onChoose={props.onChoose} />
        {mayEdit && (
          <>
            <IconButton
              label={say("matrix.grid.undo")}
              icon={<Undo2 aria-hidden />}
              disabled={state.undoable === 0}
              onClick={props.onUndo}
            />
            <IconButton
              label={say("matrix.grid.redo")}
              icon={<Redo2 aria-hidden />}
              disabled={state.redoable === 0}
              onClick={props.onRedo}
            />
            <Button variant="primary" icon={<Plus aria-hidden />} onClick={props.onAdd}>
              {say("matrix.grid.add")}
            </Button>
          </>
        )}
      </span>
    </div>
  );
}

function ColumnsMenu({ columns, onColumns }: Pick<ToolbarProps, "columns" | "onColumns">) {
  const say = useSay();
  const toggle = (field: RowField) => {
    if (!columns.includes(field)) onColumns([...columns, field]);
    else if (columns.length > 1) onColumns(columns.filter((other) => other !== field));
  };
  const groups = (Object.keys(fieldGroups) as FieldGroup[]).map((group) => ({
    id: group,
    title: say(`matrix.groups.${group}`),
    items: fieldGroups[group].map((field) => ({
      id: field,
      label: say(`matrix.fields.${field}`),
      checked: columns.includes(field),
      onSelect: () => toggle(field),
    })),
  }));
  const all = [
    {
      id: "all",
      label: say("matrix.grid.allColumns"),
      onSelect: () => onColumns([...new Set([...columns, ...rowFields])]),
    },
    { id: "first", label: say("matrix.grid.firstColumns"), onSelect: () => onColumns(firstColumns) },
  ];
  return (
    <span className="max-md:hidden">
      <Menu
        align="start"
        trigger={<Button icon={<Columns3 aria-hidden />}>{say("matrix.grid.columns")}</Button>}
        groups={[{ id: "sets", items: all }, ...groups]}
      />
    </span>
  );
}
