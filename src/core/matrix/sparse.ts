import { same } from "@/core/shared/merge";
import { emptyRowFields, type RowField, type RowFields, rowFields } from "./row";

/** A row of the live draft as screens hold it. */
export type DraftRow = {
  readonly id: string;
  readonly place: number;
  readonly revision: number;
  readonly fields: RowFields;
};

/** The same without the fields that are not filled in, so that thousands of rows travel light. */
export type SparseRow = Omit<DraftRow, "fields"> & { readonly fields: Partial<RowFields> };

const empty = emptyRowFields();

/** Leaves out what is not filled in. */
export function toSparse(row: { id: string; place: number; revision: number } & RowFields): SparseRow {
  const filled = rowFields.filter((field) => !same(row[field], empty[field]));
  const fields = Object.fromEntries(filled.map((field: RowField) => [field, row[field]]));
  return { id: row.id, place: row.place, revision: row.revision, fields };
}

/** Puts back what was left out. */
export function fromSparse(row: SparseRow): DraftRow {
  return { ...row, fields: { ...empty, ...row.fields } };
}
