import { isPlaceholder } from "./cell-value";
import { type ImportField, importFields } from "./fields";
import { type LabelOf, labelled } from "./labels";
import type { ImportedRow } from "./proposal";

/** Gives the text of a field and strikes it off when it suits; else gives "" and leaves it to the notes. */
export type Take = (field: ImportField, suits: (text: string) => boolean) => string;

/** Hands out the texts of an imported row one by one; what nobody took is left for the notes, under its heading. */
export function takeApart({ fields }: ImportedRow): { take: Take; left: (labelOf: LabelOf) => string } {
  const rest = new Map(importFields.flatMap((field) => (fields[field] ? [[field, fields[field]] as const] : [])));
  return {
    take(field, suits) {
      const text = rest.get(field);
      if (text === undefined || isPlaceholder(text) || !suits(text)) return "";
      rest.delete(field);
      return text;
    },
    left: (labelOf) =>
      [...rest].map(([field, text]) => (field === "notes" ? text : labelled(labelOf(field), text))).join("\n"),
  };
}
