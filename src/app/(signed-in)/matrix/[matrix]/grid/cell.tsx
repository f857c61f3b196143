import { Check } from "lucide-react";
import { memo } from "react";
import { fieldKinds } from "@/core/matrix/field-kinds";
import type { RowField } from "@/core/matrix/row";
import type { Severity as Level } from "@/core/matrix/rules/support/rule";
import { classes } from "@/ui/classes";
import { Severity } from "@/ui/show/severity";
import { CellText } from "./cell-text";
import { firstLook, widthOf } from "./column-look";

type CellProps = {
  field: RowField;
  /** What it shows; of a switch, whether it is on. */
  text: string;
  on: boolean;
  row: number;
  column: number;
  active: boolean;
  marked: boolean;
  /** Typed and not confirmed yet. */
  pending: boolean;
  contested: boolean;
  level: Level | null;
  /** What is wrong here, in sentences. */
  wrong: string;
};

/** Shows one value of a row; the keys and the pointer are handled by the grid around it. */
export const Cell = memo(function Cell(props: CellProps) {
  const { field, row, column, active, marked, pending, contested, level, wrong } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows of a virtual grid stand outside a table
    <div
      role="gridcell"
      aria-colindex={column + 2}
      tabIndex={active ? 0 : -1}
      data-row={row}
      data-column={column}
      title={wrong || undefined}
      className={classes(
        "relative shrink-0 overflow-hidden border-line border-r px-2 py-1.5 outline-none group-aria-selected:bg-accent-soft focus:z-20 focus:ring-2 focus:ring-focus focus:ring-inset",
        widthOf(field),
        column === 0 && classes(firstLook, "font-medium"),
        contested ? "bg-stop-soft" : marked ? "bg-accent-soft" : "bg-surface",
        pending && "italic",
      )}
    >
      <Content {...props} />
      {level && (
        <span className="absolute right-1 bottom-0.5 rounded-sm bg-surface/80 pl-0.5">
          <Severity level={level} short />
        </span>
      )}
    </div>
  );
});

function Content({ field, text, on }: Pick<CellProps, "field" | "text" | "on">) {
  if (fieldKinds[field] === "switch") return on ? <Check aria-label={text} className="size-4 text-accent" /> : null;
  return (
    <span className="line-clamp-2 whitespace-pre-line break-words">
      <CellText field={field} text={text} />
    </span>
  );
}
