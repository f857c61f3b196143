import type { Block } from "./markdown";

/** A document in words and tables, before it has a look: rendered as PDF, as a page without scripts, or as sheets. */
export type Report = {
  readonly language: string;
  readonly title: string;
  /** Gives the report a first page of its own; its parts begin on the next. */
  readonly cover?: Cover;
  /** Said at the foot of every page, such as the name and hash of what the report is about. */
  readonly foot: string;
  readonly parts: readonly ReportPart[];
  /** On paper, is set smaller until it fits on one page. */
  readonly onePage?: true;
};

export type Cover = {
  readonly organisation: string;
  readonly subtitle: string;
  readonly facts: Facts;
};

export type Facts = ReadonlyArray<readonly [label: string, value: string]>;

export type ReportPart =
  /** Level 1 unless said otherwise: the title stands above all. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: 1 | 2 }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rich"; readonly blocks: readonly Block[] }
  | { readonly kind: "facts"; readonly facts: Facts }
  /** Goes on, on a new page that stands or lies. */
  | { readonly kind: "page"; readonly lies: boolean }
  | ({ readonly kind: "table" } & ReportTable);

export type ReportTable = {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: ReadonlyArray<readonly string[]>;
  /** So many first columns of a sheet stay in sight, and stand again on each printed page. */
  readonly kept?: number;
  /** Set in small type, where much has to fit on one page. */
  readonly small?: true;
};

export type ReportColumn = {
  readonly title: string;
  /** Share of the width, compared with the other columns; 1 unless said otherwise. */
  readonly weight?: number;
  /** The first line of its cells names the row, in bold. */
  readonly leads?: true;
};
