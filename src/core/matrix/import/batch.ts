import { z } from "zod";
import { termLists } from "@/core/organisation/terms";
import { cellsOf, type ImportedNoun, importedNouns } from "./entries/cells";
import { EntryColumns } from "./entries/columns";
import { EntryMode } from "./entries/plan-entries";
import { Mapping, tableKinds } from "./proposal";

/*
 * One command imports everything that a person chose in a file. It takes what was chosen, not the rows: it reads the
 * rows from the received file itself, so that tables of thousands of rows never travel through the browser, and what is
 * written is what the file says.
 */

/** What a table is taken as; a person may see it otherwise than the proposal. */
export const TakenAs = z.enum(tableKinds).exclude(["decoy"]);
export type TakenAs = z.infer<typeof TakenAs>;

/** One table that a person chose, by its id in the proposal. */
export const ChosenTable = z.object({
  id: z.string().regex(/^t\d{1,4}$/),
  takenAs: TakenAs,
  /** Heading rows that the person chose, by row number in the file; null keeps the proposed ones. */
  header: z.object({ row: z.int().min(1), rows: z.int().min(0).max(10) }).nullable(),
  mapping: Mapping,
});
export type ChosenTable = z.infer<typeof ChosenTable>;

export const ChosenTables = z.array(ChosenTable).max(500);
export type ChosenTables = z.infer<typeof ChosenTables>;

/** Imports the chosen tables of a received file into a matrix. */
export const ImportRows = z.object({ matrix: z.uuid(), file: z.uuid(), tables: ChosenTables.min(1) });
export type ImportRows = z.infer<typeof ImportRows>;

/** Fields of register entries that an import may fill in where nothing stands. */
export const fillable = [
  "holder",
  "deputies",
  "department",
  "contacts",
  "jurisdictions",
  "ceiling",
  "role",
  "zone",
  "reachable",
  "language",
  "notes",
] as const;
export type Fillable = (typeof fillable)[number];

/** Fields of register entries that an import can change. */
const changeable = [...new Set([...fillable, ...Object.values(cellsOf).flatMap((cells) => Object.keys(cells))])];

const ids = z.array(z.uuid()).default([]);

/** What an import did besides adding rows, kept so that it can be taken back. */
export const BatchRecord = z.object({
  /** Register entries that it added. */
  added: z
    .object(Object.fromEntries(importedNouns.map((noun) => [noun, ids])) as Record<ImportedNoun, typeof ids>)
    .prefault({}),
  /** Texts that it added to the matrix. */
  sections: ids,
  /** Ways to reach people that it added to contacts who were there before. */
  paths: ids,
  /** What it filled in where register entries were there before. */
  filled: z
    .array(
      z.object({
        noun: z.enum(importedNouns),
        id: z.uuid(),
        field: z.enum(changeable),
        before: z.json(),
        after: z.json(),
      }),
    )
    .default([]),
});
export type BatchRecord = z.infer<typeof BatchRecord>;
export type Filled = BatchRecord["filled"][number];

/** Takes an import back; `insist` also takes rows that were edited since. */
export const UndoImport = z.object({ batch: z.uuid(), insist: z.boolean().default(false) });

/** Reads one table of a received file as entries of a register; what is left out is proposed. */
export const CheckEntries = z.object({
  noun: z.enum(importedNouns),
  file: z.uuid(),
  table: z.string().max(10).optional(),
  columns: EntryColumns.optional(),
  mode: EntryMode.default("fill"),
  /** The list that words belong to when no column says it. */
  list: z.enum(termLists).optional(),
});
export type CheckEntries = z.output<typeof CheckEntries>;
