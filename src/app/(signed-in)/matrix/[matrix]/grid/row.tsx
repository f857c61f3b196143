import { CircleAlert, MessageSquare } from "lucide-react";
import { memo } from "react";
import type { CellWords } from "@/core/matrix/cell-text";
import type { RowField } from "@/core/matrix/row";
import { type Severity as Level, severities } from "@/core/matrix/rules/support/rule";
import { shownText } from "@/core/matrix/shown-text";
import type { DraftRow } from "@/core/matrix/sparse";
import type { Pending } from "@/core/shared/pending";
import type { Conflict } from "@/core/shared/refusal";
import { classes } from "@/ui/classes";
import { useSay } from "@/ui/language";
import { Avatar } from "@/ui/show/avatar";
import { Light } from "@/ui/show/light";
import { Severity } from "@/ui/show/severity";
import { Cell } from "./cell";
import { handleLook, rowLook, widthOf } from "./column-look";
import type { Mark } from "./marks";
import type { ToldLight } from "./server";
import type { Other } from "./use-live";

type RowProps = {
  row: DraftRow | undefined;
  index: number;
  columns: readonly RowField[];
  /** Column of the cell with the focus: -1 is the handle, undefined none in this row. */
  active: number | undefined;
  from: number | undefined;
  to: number | undefined;
  selected: boolean;
  pending: Pending | undefined;
  conflict: Conflict | undefined;
  marks: readonly Mark[] | undefined;
  /** Open comments. */
  comments: number;
  light: ToldLight | undefined;
  others: readonly Other[] | undefined;
  words: CellWords;
};

const none: readonly Mark[] = [];

/** One row of the grid: its handle, and its cells in the chosen columns. */
export const Row = memo(function Row(props: RowProps) {
  const { row, index, columns, active, from, to, selected, pending, conflict, marks = none, words } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of a virtual grid stand outside a table
    // biome-ignore lint/a11y/useFocusableInteractive: the focus roves over the cells
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={classes("group flex w-max min-w-full border-line border-b bg-surface", rowLook)}
    >
      <Handle {...props} level={worst(marks)} />
      {columns.map((field, column) =>
        row ? (
          <Cell
            key={field}
            field={field}
            text={shownText(field, row.fields, words)}
            on={row.fields[field] === true}
            row={index}
            column={column}
            active={active === column}
            marked={from !== undefined && to !== undefined && column >= from && column <= to}
            pending={pending !== undefined && field in pending.fields}
            contested={conflict !== undefined && field in conflict.fields}
            {...found(marks, field)}
          />
        ) : (
          <span key={field} className={classes("shrink-0 border-line border-r p-3", widthOf(field))}>
            <span className="block h-3 animate-breathe rounded-sm bg-hover" />
          </span>
        ),
      )}
      <span className="flex-1" />
    </div>
  );
});

function Handle({ row, index, active, conflict, others, comments, level, light }: RowProps & { level: Level | null }) {
  const say = useSay();
  const [other] = others ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Row
    <div
      role="rowheader"
      aria-colindex={1}
      tabIndex={active === -1 ? 0 : -1}
      data-row={index}
      data-column={-1}
      className={classes(
        handleLook,
        "flex shrink-0 cursor-default flex-col items-center justify-center gap-0.5 border-line border-r bg-sunken text-ink-faint text-xs tabular-nums outline-none group-aria-selected:bg-accent-soft group-aria-selected:font-semibold group-aria-selected:text-accent-ink focus:ring-2 focus:ring-focus focus:ring-inset",
      )}
    >
      <span className={classes(other && "sr-only")}>{index + 1}</span>
      {other && <Avatar name={other.name} size="small" alone />}
      {conflict ? (
        <CircleAlert aria-label={say("matrix.grid.conflict")} className="size-4 text-stop" />
      ) : (
        row && (
          <span className="flex gap-0.5">
            {light && <Light {...light} short />}
            {level && <Severity level={level} short />}
            {comments > 0 && (
              <MessageSquare
                role="img"
                aria-label={say("matrix.comments.open", { count: comments })}
                className="size-4 text-accent"
              />
            )}
          </span>
        )
      )}
    </div>
  );
}

function worst(marks: readonly Mark[]): Level | null {
  return severities.find((level) => marks.some(({ severity }) => severity === level)) ?? null;
}

function found(marks: readonly Mark[], field: RowField) {
  const here = marks.filter((mark) => mark.field === field);
  return { level: worst(here), wrong: here.map(({ sentence }) => sentence).join("\n") };
}
