import { z } from "zod";
import { RowFields } from "./row";

const id = z.uuid();
const ids = z.array(id).max(200);
const revision = z.int().min(1);
const name = z.string().trim().min(1).max(200);
const scope = z.string().max(20_000);

/** Most rows that one act may touch. */
export const rowsAtOnce = 10_000;
const rows = z.array(id).min(1).max(rowsAtOnce);

/** Changed fields of a row of the live draft, where register entries are named by their ids. */
export const RowEdits = RowFields.extend({
  audiences: ids,
  owner: id.nullable(),
  backup: id.nullable(),
  channels: ids,
  fallbacks: ids,
  approvers: ids,
  deputyApprovers: ids,
}).partial();
export type RowEdits = z.infer<typeof RowEdits>;

export const CreateMatrix = z.object({ name, scope: scope.default("") });

export const SaveMatrix = z.object({
  matrix: id,
  revision,
  fields: z.object({ name, scope, owner: id.nullable() }).partial(),
});

/** After which row something goes: null is the start, left out is the end. */
const after = id.nullable().optional();

export const AddRow = z.object({ matrix: id, after, fields: RowEdits.default({}) });
export const AddRows = z.object({ matrix: id, after, rows: z.array(RowEdits).min(1).max(rowsAtOnce) });

/** One person's change of a row. */
export const SaveRow = z.object({
  row: id,
  /** The revision that the editor saw. */
  revision,
  fields: RowEdits,
  /** What the changed fields held when the editor saw them; lets edits of different fields of one row join. */
  base: RowEdits.optional(),
});
export type SaveRow = z.infer<typeof SaveRow>;

/** Changes of several rows at once: a pasted block, a fill, a bulk edit. */
export const SaveRows = z.object({
  matrix: id,
  edits: z
    .array(SaveRow)
    .min(1)
    .max(rowsAtOnce)
    .refine((edits) => new Set(edits.map(({ row }) => row)).size === edits.length, "each row once"),
});

export const SomeRows = z.object({ matrix: id, rows });
export const MoveRows = z.object({ matrix: id, rows, after });
export const OneMatrix = z.object({ matrix: id });
export const OneRow = z.object({ row: id });
