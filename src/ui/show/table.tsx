import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "@/ui/classes";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and times stand at the end. */
  align?: "start" | "end";
  /** How the rows are sorted by this column now, and what sorts them by it. */
  sort?: { direction: "ascending" | "descending" | undefined; onSort: () => void };
  /** Names the row: set bold, is the row's heading, and heads its card on a phone. */
  main?: boolean;
  /** Keeps the heading for screen readers only, as over a column of buttons. */
  headHidden?: boolean;
  /** Stands in the corner of the card on a phone: for a box to tick. */
  corner?: true;
  /** Left out of the cards on a phone. */
  wideOnly?: boolean;
  /** A width class such as `w-40`. */
  width?: string;
};

type TableProps<Row> = {
  /** Says what the table holds; shown only to screen readers unless `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands instead of the rows when there are none. */
  empty?: ReactNode;
  /** Marks a row, for instance the selected one. */
  rowSelected?: (row: Row) => boolean;
};

const aligned = (align: "start" | "end" | undefined) => align === "end" && "@2xl:text-right";

/** Sets rows as a dense table with a sticky head where there is room, and as cards where there is not. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, empty, rowSelected } = props;
  if (rows.length === 0 && empty) return empty;
  return (
    <div className="@container">
      {/* Roles are spelt out because a table that is drawn as blocks loses them. */}
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table" className="w-full border-separate border-spacing-0 @max-2xl:block">
        <caption className={classes(captionShown ? "pb-2 text-left font-medium" : "sr-only")}>{caption}</caption>
        <thead role="rowgroup" className="@max-2xl:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                aria-sort={column.sort ? (column.sort.direction ?? "none") : undefined}
                className={classes(
                  "sticky top-(--top-bar,0px) z-10 whitespace-nowrap border-line border-y bg-sunken px-3 py-1.5 text-left font-medium text-ink-soft text-xs first:border-l last:border-r first:rounded-tl-md last:rounded-tr-md print:static",
                  aligned(column.align),
                  column.width,
                )}
              >
                <Heading column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="@max-2xl:grid @max-2xl:gap-2">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              data-selected={rowSelected?.(row) || undefined}
              className="group @max-2xl:relative @max-2xl:grid @max-2xl:gap-1 @max-2xl:rounded-md @max-2xl:border @max-2xl:border-line @max-2xl:bg-surface @max-2xl:p-3"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  if (column.headHidden) return <span className="sr-only">{column.head}</span>;
  if (!column.sort) return column.head;
  const { direction, onSort } = column.sort;
  const Arrow = direction === "ascending" ? ArrowUp : direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <>
      <button
        type="button"
        onClick={onSort}
        className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-xs px-1 hover:text-ink @max-2xl:hidden"
      >
        {column.head}
        <Arrow aria-hidden className={classes("size-3.5 print:hidden", direction ? "text-accent" : "text-ink-faint")} />
      </button>
      {/* The heads of cards are there to be read, not to be pressed unseen. */}
      <span className="@2xl:hidden">{column.head}</span>
    </>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const look = classes(
    "min-w-0 text-left align-top @2xl:border-line @2xl:bg-surface @2xl:border-b @2xl:px-3 @2xl:py-1.5 @2xl:last:border-r @2xl:first:border-l @2xl:group-last:last:rounded-br-md @2xl:group-last:first:rounded-bl-md @2xl:group-hover:bg-hover @2xl:group-data-selected:bg-accent-soft",
    aligned(column.align),
    column.wideOnly && "@max-2xl:hidden",
  );
  if (column.main)
    return (
      // biome-ignore lint/a11y/noRedundantRoles: a cell that is drawn as a block loses its role
      <th role="rowheader" scope="row" className={classes(look, "font-medium @max-2xl:text-md @max-2xl:pr-8")}>
        {content}
      </th>
    );
  const card = column.corner
    ? "@max-2xl:absolute @max-2xl:top-3 @max-2xl:right-2"
    : "@max-2xl:grid @max-2xl:grid-cols-[7rem_minmax(0,1fr)] @max-2xl:gap-2 @max-2xl:has-[>span:last-child:empty]:hidden";
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a cell that is drawn as a block loses its role
    <td role="cell" className={classes(look, card)}>
      {!column.corner && (
        <span aria-hidden className={classes("text-ink-faint text-sm @2xl:hidden", column.headHidden && "invisible")}>
          {column.head}
        </span>
      )}
      <span className="min-w-0">{content}</span>
    </td>
  );
}
