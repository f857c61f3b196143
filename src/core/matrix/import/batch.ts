import { z } from "zod";
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
  header: z.object({ row: z.int().min(1), rows: z.int().min(1).max(10) }).nullable(),
  mapping: Mapping,
});
export type ChosenTable = z.infer<typeof ChosenTable>;

export const ChosenTables = z.array(ChosenTable).max(500);

/** Imports the chosen tables of a received file into a matrix. */
export const ImportRows = z.object({ matrix: z.uuid(), file: z.uuid(), tables: ChosenTables.min(1) });
export type ImportRows = z.infer<typeof ImportRows>;

/** Takes an import back; `insist` also takes rows that were edited since. */
export const UndoImport = z.object({ batch: z.uuid(), insist: z.boolean().default(false) });
