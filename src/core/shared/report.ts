/** A document in words and tables, before it has a look: rendered as PDF, as a page without scripts, or as sheets. */
export type Report = {
  readonly language: string;
  readonly title: string;
  /** Said at the foot of every page, such as the name and hash of what the report is about. */
  readonly foot: string;
  readonly parts: readonly ReportPart[];
};

export type ReportPart =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: ReadonlyArray<readonly [label: string, value: string]> }
  | ({ readonly kind: "table" } & ReportTable);

export type ReportTable = {
  readonly name: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: ReadonlyArray<readonly string[]>;
};

export type ReportColumn = {
  readonly title: string;
  /** Share of the width, compared with the other columns; 1 unless said otherwise. */
  readonly weight?: number;
};
