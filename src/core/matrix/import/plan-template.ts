import { importFields } from "./fields";
import { type LabelOf, labelled } from "./labels";
import type { PlannedSection } from "./plan";
import type { ImportedRow } from "./proposal";

const longestName = 200;

/** Plans a message template as a text that goes with the matrix. */
export function planTemplate({ fields }: ImportedRow, labelOf: LabelOf): PlannedSection {
  const text = fields.what ?? Object.values(fields)[0] ?? "";
  const name = text.replace(/\s+/g, " ").trim().slice(0, longestName);
  const rest = importFields.flatMap((field) => {
    const value = fields[field];
    if (!value || value === name) return [];
    return [field === "notes" ? value : labelled(labelOf(field), value)];
  });
  return { name, text: rest.join("\n\n") };
}
