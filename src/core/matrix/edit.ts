import { z } from "zod";
import { RowFields } from "./row";

const id = z.uuid();
const ids = z.array(id).max(200);
const revision = z.int().min(1);
const name = z.string().trim().min(1).max(200);

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

export const CreateMatrix = z.object({ name, scope: z.string().max(20_000).default("") });

export const AddRow = z.object({
  matrix: id,
  /** The new row stands after this one; at the end when left out. */
  after: id.optional(),
  fields: RowEdits.default({}),
});

export const SaveRow = z.object({
  row: id,
  /** The revision that the editor saw. */
  revision,
  fields: RowEdits,
  /** What the changed fields held at that revision; lets edits of different fields of one row join. */
  base: RowEdits.optional(),
});
