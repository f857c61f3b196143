import type { RowField } from "@/core/matrix/row";

/** Where the focus goes after an edit; `away` leaves it to whatever took it. */
export type Next = "down" | "up" | "right" | "left" | "stay" | "away";
export type CellEditing = {
  readonly row: string;
  readonly field: RowField;
  /** The key with which the person began to type; it replaces the value. */
  readonly seed: string | undefined;
};
