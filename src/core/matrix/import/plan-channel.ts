import { importFields } from "./fields";
import { type LabelOf, labelled } from "./labels";
import type { ImportedRow } from "./proposal";
import type { Wanted } from "./wanted";

const longestName = 120;

/** Plans a channel of a list of channels; everything else the list says about it stands in its notes. */
export function planChannel({ fields }: ImportedRow, labelOf: LabelOf, wanted: Wanted): void {
  const text = fields.channel ?? fields.what ?? fields.name ?? Object.values(fields)[0] ?? "";
  const name = text.replace(/\s+/g, " ").trim().slice(0, longestName);
  if (!name) return;
  const channel = wanted.channel(name);
  channel.ceiling ??= fields.classification ? wanted.level(fields.classification) : null;
  const rest = importFields.flatMap((field) => {
    const value = fields[field];
    const said = value === name || (field === "classification" && channel.ceiling !== null);
    if (!value || said) return [];
    return [field === "notes" ? value : labelled(labelOf(field), value)];
  });
  channel.notes = [channel.notes, ...rest].filter(Boolean).join("\n");
}
