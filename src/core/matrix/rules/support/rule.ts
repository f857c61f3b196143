import type { Regime } from "@/core/deadlines/catalogue/schema";
import type en from "@/core/language/en.json";
import type { DocumentRow, RowField } from "@/core/matrix/row";
import type { ElementPatterns } from "@/core/matrix/template";
import type { View } from "./view";

/** How bad a finding is: it blocks approval, warns, or advises. */
export const severities = ["blocks", "warns", "advises"] as const;
export type Severity = (typeof severities)[number];

/** Every rule by its id; the words for each stand in the language catalogues under `rules.all`. */
export type RuleId = keyof (typeof en)["rules"]["all"];

/** Names and numbers that the sentence of a finding needs. */
export type RuleValues = Readonly<Record<string, string | number>>;

/** Where a rule found something: a field of a row, a row, or (with neither) the document as a whole. */
export type Place = { readonly row: string | null; readonly field: RowField | null; readonly values: RuleValues };

/** What rules need besides the document; lists in it can be edited by the organisation. */
export type RuleContext = {
  /** Civil date in the organisation's zone, YYYY-MM-DD. */
  readonly today: string;
  /** Finds words that leave open when or what. */
  readonly vague: { readonly when: RegExp; readonly what: RegExp };
  /** Finds what a template has to say. */
  readonly elements: ElementPatterns;
  /** The regimes of the catalogue as it stands here, by id. */
  readonly regimes: ReadonlyMap<string, Regime>;
};

export type Rule = {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Clause, practice or requirement that the rule rests on, as printed beside a finding. */
  readonly reference: string;
  readonly find: (view: View, context: RuleContext) => readonly Place[];
};

type Spot = Omit<Place, "row">;

/** Names a field of the row at hand. */
export function at(field: RowField, values: RuleValues = {}): Spot {
  return { field, values };
}

/** Names the document as a whole. */
export function inDocument(values: RuleValues = {}): Place {
  return { row: null, field: null, values };
}

/** Makes a check of single rows into a check of the document. */
export function eachRow(
  check: (row: DocumentRow, view: View, context: RuleContext) => readonly Spot[] | Spot | false | undefined,
): Rule["find"] {
  return (view, context) =>
    view.document.rows.flatMap((row) => {
      const spots = check(row, view, context) || [];
      return [spots].flat().map((spot) => ({ row: row.id, field: spot.field, values: spot.values }));
    });
}
