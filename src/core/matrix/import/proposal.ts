import { z } from "zod";
import { Direction } from "@/core/people/register";
import { importFields, namedFields } from "./fields";
import { rawNoteCodes } from "./raw-table";

export const ImportFieldName = z.enum(importFields);

/** Where the cells of a column go; `dropped` leaves them out, and the wizard shows that. */
export const ColumnTarget = z.enum([...importFields, "dropped"]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/**
 * What a person confirms or changes before anything is written: the field of every column by column id, and texts for
 * fields that no column fills. In a cross table `spread` names the field that takes the heading of a column, so that
 * each of its cells becomes a row of its own.
 */
export const Mapping = z.object({
  columns: z.record(z.string(), z.object({ field: ColumnTarget, spread: ImportFieldName.optional() })),
  defaults: z.partialRecord(ImportFieldName, z.string()),
});
export type Mapping = z.infer<typeof Mapping>;

export const problemCodes = [
  ...rawNoteCodes,
  "no-header",
  "filled-down",
  "check-column",
  "what-proposed",
  "column-missing",
  "fallback-remark",
  "placeholder",
  "value-missing",
  "unreachable",
] as const;

/** Something a person should know or answer; the sentence for each code stands in the catalogues under `import.problems`. */
export const ImportProblem = z.object({
  code: z.enum(problemCodes),
  /** Row number in the file, null when the whole table is meant. */
  row: z.int().nullable(),
  /** Heading of the column, null when the whole row is meant. */
  column: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const tableKinds = ["matrix", "contacts", "channels", "templates", "plan", "decoy"] as const;
export type TableKind = (typeof tableKinds)[number];

export const ProposedColumn = z.object({
  id: z.string(),
  /** Levels joined with a blank, made unique in the table; empty when the file gives none. */
  heading: z.string(),
  /** Number as a person counts columns in the file (A = 1). */
  number: z.int(),
  hidden: z.boolean(),
});
export type ProposedColumn = z.infer<typeof ProposedColumn>;

export const ProposedRecord = z.object({
  /** Row number in the file. */
  row: z.int(),
  /** Section rows above, outermost first. */
  section: z.array(z.string()),
  /** One text for each column, in their order. */
  cells: z.array(z.string()),
  /** The row could not be cut into cells; its whole text stands in the first one and belongs to the notes. */
  broken: z.boolean(),
});
export type ProposedRecord = z.infer<typeof ProposedRecord>;

/** One table as the wizard offers it. */
export const TableProposal = z.object({
  id: z.string(),
  /** Place of its raw table in the list that was read. */
  source: z.int(),
  name: z.string(),
  /** The name is that of a file or sheet, and tells little about the rows. */
  nameIsPlace: z.boolean(),
  /** Headings and title rows above the table, outermost first. */
  headings: z.array(z.string()),
  kind: z.enum(tableKinds),
  /** Offered, but not chosen beforehand. */
  decoy: z.boolean(),
  /** First row of the heading in the file; null when no heading row was found. */
  headerRow: z.int().nullable(),
  headerRows: z.int(),
  columns: z.array(ProposedColumn),
  records: z.array(ProposedRecord),
  /** Footers of the table, which are not imported. */
  footers: z.array(z.string()),
  /** Same for tables whose columns have the same headings, so that they can be taken in one go. */
  layout: z.string(),
  mapping: Mapping,
  /** What was noticed while reading; `applyMapping` adds what depends on the mapping. */
  problems: z.array(ImportProblem),
});
export type TableProposal = z.infer<typeof TableProposal>;

/** One row ready to become a matrix row or a contact; texts are as in the file. */
export const ImportedRow = z.object({
  row: z.int(),
  direction: Direction.nullable(),
  fields: z.partialRecord(ImportFieldName, z.string()),
  /** The same texts cut into single positions, stakeholders or channels. */
  names: z.partialRecord(z.enum(namedFields), z.array(z.string())),
});
export type ImportedRow = z.infer<typeof ImportedRow>;
