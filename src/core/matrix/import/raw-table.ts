import { z } from "zod";

/**
 * One place in the grid of a table as a file has it. A place that a merged cell covers is empty and says where its
 * value stands: `up` in the cell above, `left` in the cell before.
 */
export const RawCell = z.object({
  text: z.string(),
  merged: z.enum(["up", "left"]).optional(),
  /** The file itself calls this cell a heading. */
  heading: z.boolean().optional(),
  /** Bold or shaded. */
  strong: z.boolean().optional(),
});
export type RawCell = z.infer<typeof RawCell>;

export const RawRow = z.object({
  /** Row number as a person counts it in the file, from 1. */
  number: z.int().min(1),
  cells: z.array(RawCell),
  /** The cells of this row could not be told apart; its whole text stands in the first cell. */
  broken: z.boolean().optional(),
});
export type RawRow = z.infer<typeof RawRow>;

export const rawNoteCodes = ["row-repaired", "row-broken", "row-short", "row-long", "quote-open"] as const;

export const RawTable = z.object({
  /** Sheet, caption, heading above the table, or file name. */
  name: z.string(),
  format: z.enum(["csv", "xlsx", "docx", "html", "markdown"]),
  /** The name is the file's or a sheet's, so it tells little about the rows. */
  nameIsPlace: z.boolean(),
  /** All headings above the table, outermost first. */
  headings: z.array(z.string()),
  /** A hidden sheet. */
  hidden: z.boolean(),
  /** A table that only arranges a page. */
  layout: z.boolean(),
  /** Number as a person counts it in the file (A = 1); columns without any text are left out. */
  columns: z.array(z.object({ number: z.int().min(1), hidden: z.boolean() })),
  /** Rows without any text are left out; the numbers show the gaps. */
  rows: z.array(RawRow),
  /** Sentences of the document that stand near the table. */
  remarks: z.array(z.string()),
  notes: z.array(
    z.object({
      row: z.int().min(1),
      code: z.enum(rawNoteCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});
export type RawTable = z.infer<typeof RawTable>;
