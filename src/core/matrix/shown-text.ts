import { type CellWords, cellText } from "./cell-text";
import { stageKey } from "./legal-names";
import type { RowField, RowFields } from "./row";

/** Writes what a cell shows and what people copy and export of it: regimes and stages by their names. */
export function shownText(field: RowField, fields: RowFields, words: CellWords): string {
  const { regime, stage } = fields;
  if (field === "regime" && regime) return words.name(regime);
  if (field === "stage" && stage) return words.name(stageKey(regime, stage));
  return cellText(field, fields[field], words);
}

/** Lets a row that is bound to another regime lose the stage of the one before. */
export function withItsStage(fields: Partial<RowFields>): Partial<RowFields> {
  return "regime" in fields ? { stage: null, ...fields } : fields;
}
