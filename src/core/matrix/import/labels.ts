import { type Language, say } from "@/core/language/say";
import type { ImportField } from "./fields";
import type { Mapping, TableProposal } from "./proposal";
import { targetOf } from "./row-pieces";

/** Says under which heading a text stood; empty where the text brings its headings along. */
export type LabelOf = (field: ImportField) => string;

/** Finds the headings of a table by field; a field that no column fills is called by its own name. */
export function labelsOf(table: TableProposal, mapping: Mapping, language: Language): LabelOf {
  return (field) => {
    const columns = table.columns.filter(({ id }) => targetOf(mapping, id).field === field);
    const [only, another] = columns;
    if (another) return "";
    return only?.heading.replace(/\s*[:：]$/, "") || say(language, `import.fields.${field}`);
  };
}

/** Writes a text under its heading. */
export function labelled(label: string, text: string): string {
  return label ? `${label}: ${text}` : text;
}
