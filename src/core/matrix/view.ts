import { z } from "zod";
import { type RowField, rowFields } from "./row";

const Field = z.enum(rowFields as [RowField, ...RowField[]]);
const choice = z.string().max(2000).default("");

/** Narrows the rows that are shown; empty means any. */
export const Filter = z.object({
  search: choice,
  direction: choice,
  owner: choice,
  audience: choice,
  channel: choice,
  classification: choice,
  environment: choice,
  /** Class of incident, as the field Scenario names it. */
  scenario: choice,
  /** `any`, or the sentence of one finding. */
  found: choice,
  /** Only rows with open comments. */
  commented: z.boolean().default(false),
});
export type Filter = z.infer<typeof Filter>;

export const Sorting = z.object({ field: Field, direction: z.enum(["ascending", "descending"]) });
export type Sorting = z.infer<typeof Sorting>;

/** Fields that rows can be grouped by. */
export const groupable = [
  "direction",
  "scenario",
  "owner",
  "audiences",
  "channels",
  "classification",
  "environments",
  "triggerKind",
  "regime",
] as const satisfies readonly RowField[];
export type Groupable = (typeof groupable)[number];

/** How somebody looks at the grid. */
export const Look = z.object({
  columns: z.array(Field).min(1).max(rowFields.length),
  filter: Filter,
  sorting: Sorting.nullable().default(null),
  grouping: z.enum(groupable).nullable().default(null),
});
export type Look = z.infer<typeof Look>;

export const SaveView = z.object({
  matrix: z.uuid(),
  name: z.string().trim().min(1).max(100),
  shared: z.boolean().default(false),
  look: Look,
});
export const NameView = z.object({ view: z.uuid() });
