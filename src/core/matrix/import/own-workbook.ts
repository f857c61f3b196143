import { type Language, languages, say } from "@/core/language/say";
import { cellValue } from "@/core/matrix/cell-text";
import { isPlanSheet } from "@/core/matrix/plan/sheet";
import { type RowField, type RowFields, rowFields } from "@/core/matrix/row";
import { choiceWord } from "@/core/matrix/sheets";
import { nameKey } from "@/core/shared/name-key";
import type { Mapping, ProposedRecord, TableProposal } from "./proposal";
import type { Wanted } from "./wanted";

/** The columns of a table that Tocsin itself exported, and the language of its words. */
export type OwnColumns = { readonly language: Language; readonly fields: ReadonlyMap<number, RowField> };

const registerSheets = [
  ["name", "direction", "kind"],
  ["name", "reportsTo"],
  ["name", "kind"],
] as const;

/** Recognises the other sheets of an exported workbook: the plan, and the entries that rows name, which come along with the rows. */
export function ownSheet(columns: readonly string[]): "plan" | "decoy" | undefined {
  if (isPlanSheet(columns)) return "plan";
  const written = columns.map(nameKey).join("\n");
  const isOwn = languages.some((language) =>
    registerSheets.some(
      (titles) => titles.map((title) => nameKey(say(language, `matrixReport.${title}`))).join("\n") === written,
    ),
  );
  return isOwn ? "decoy" : undefined;
}

/**
 * Recognises a table that Tocsin exported, by its headings: then every cell goes back to the field it came from. A person
 * who maps its columns otherwise has it read like any other.
 */
export function ownColumns(table: TableProposal, mapping: Mapping): OwnColumns | undefined {
  if (JSON.stringify(mapping) !== JSON.stringify(table.mapping)) return undefined;
  const places = new Map(table.columns.map(({ heading }, place) => [nameKey(heading), place]));
  for (const language of languages) {
    const found = rowFields.map(
      (field) => [places.get(nameKey(say(language, `matrix.fields.${field}`))), field] as const,
    );
    const fields = found.flatMap(([place, field]) => (place === undefined ? [] : [[place, field] as const]));
    // A spreadsheet program may have dropped columns that were empty; hardly half of them.
    if (fields.length > rowFields.length / 2) return { language, fields: new Map(fields) };
  }
  return undefined;
}

/** Reads a record of such a table; what does not fit its field stays empty, as a cell of the grid would. */
export function ownRow(record: ProposedRecord, { language, fields }: OwnColumns, wanted: Wanted): Partial<RowFields> {
  const cell = (wantedField: RowField) => {
    const place = [...fields].find(([, field]) => field === wantedField)?.[0];
    return place === undefined ? "" : (record.cells[place] ?? "");
  };
  const word = (choice: string) => choiceWord(language, choice);
  const side = cell("direction") === word("external") ? "external" : "internal";
  const words = {
    word,
    name: (name: string) => name,
    find: (register: "stakeholder" | "position" | "channel", name: string) =>
      (register === "stakeholder" ? wanted.stakeholder(name, side) : wanted[register](name)).name,
  };
  return Object.fromEntries(
    [...fields.values()].flatMap((field) => {
      const meaning = cellValue(field, cell(field), words);
      return typeof meaning === "object" && "value" in meaning ? [[field, meaning.value]] : [];
    }),
  );
}
