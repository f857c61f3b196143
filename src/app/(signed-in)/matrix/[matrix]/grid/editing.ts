import type { RowField } from "@/core/matrix/row";

/** Where the focus goes after an edit; `away` leaves it to whatever took it, `late` leaves it wherever it went since. */
export type Next = "down" | "up" | "right" | "left" | "stay" | "away" | "late";
export type CellEditing = {
  readonly row: string;
  readonly field: RowField;
  /** The key with which the person began to type; it replaces the value. */
  readonly seed: string | undefined;
};
