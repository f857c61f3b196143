import { z } from "zod";
import { rowFields } from "./row";

/** Where a comment stands: the matrix as a whole, a row, or one field of it; of the draft, or of a frozen version. */
const place = {
  matrix: z.uuid(),
  row: z.uuid().nullable().default(null),
  field: z
    .enum(rowFields as [string, ...string[]])
    .nullable()
    .default(null),
  version: z.uuid().nullable().default(null),
};

export const AddComment = z.object({
  ...place,
  /** The comment that this one answers. */
  answers: z.uuid().nullable().default(null),
  text: z.string().trim().min(1).max(10_000),
  mentions: z.array(z.uuid()).max(50).default([]),
});
export const SettleComment = z.object({ comment: z.uuid(), settled: z.boolean().default(true) });

/** Which comments of a matrix: of one row, of one version; of everything when left out. */
export const ListComments = z.object({
  matrix: z.uuid(),
  row: z.uuid().optional(),
  version: z.uuid().optional(),
});

/** Writes the address where a comment is read and answered. */
export function commentHref(matrix: string, row: string | null, version: number | null): string {
  if (version !== null) return `/matrix/${matrix}/versions/${version}#comments`;
  return row ? `/matrix/${matrix}?row=${row}` : `/matrix/${matrix}`;
}
