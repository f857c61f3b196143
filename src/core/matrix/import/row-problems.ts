import { isPlaceholder } from "./cell-value";
import { neededFields } from "./fields";
import type { ImportedRow, ImportProblem, Mapping, TableProposal } from "./proposal";
import { targetOf } from "./row-pieces";

/** Tells what a mapping leaves open: needed columns nobody mapped, placeholders, empty needed values, unreachable contacts. */
export function findProblems(proposal: TableProposal, mapping: Mapping, rows: readonly ImportedRow[]): ImportProblem[] {
  switch (proposal.kind) {
    case "decoy":
      return [];
    case "matrix":
      return [
        ...missingColumns(mapping),
        ...placeholders(proposal, mapping),
        ...missingValues(proposal, mapping, rows),
      ];
    case "contacts":
      return [...placeholders(proposal, mapping), ...unreachable(rows)];
    case "channels":
    case "templates":
    case "plan":
      return placeholders(proposal, mapping);
  }
}

function missingColumns(mapping: Mapping): ImportProblem[] {
  const filled = new Set<string>(Object.keys(mapping.defaults));
  for (const { field, spread } of Object.values(mapping.columns)) {
    filled.add(field);
    if (spread) filled.add(spread);
  }
  return neededFields
    .filter((field) => !filled.has(field) && !(field === "trigger" && filled.has("cadence")))
    .map((field) => ({ code: "column-missing", row: null, column: null, values: { field } }));
}

function placeholders(proposal: TableProposal, mapping: Mapping): ImportProblem[] {
  return proposal.records.flatMap((record) =>
    proposal.columns.flatMap((column, place): ImportProblem[] => {
      const text = record.cells[place] ?? "";
      if (targetOf(mapping, column.id).field === "dropped" || !isPlaceholder(text)) return [];
      return [{ code: "placeholder", row: record.row, column: column.heading, values: { text } }];
    }),
  );
}

function missingValues(proposal: TableProposal, mapping: Mapping, rows: readonly ImportedRow[]): ImportProblem[] {
  return rows.flatMap((row) =>
    neededFields.flatMap((field): ImportProblem[] => {
      const column = proposal.columns.find(({ id }) => targetOf(mapping, id).field === field);
      if (!column || row.fields[field] || (field === "trigger" && row.fields.cadence)) return [];
      return [{ code: "value-missing", row: row.row, column: column.heading, values: { field } }];
    }),
  );
}

const ways = ["phone", "alternatePhone", "email", "contact", "portal", "outOfBand", "owner", "channel"] as const;

function unreachable(rows: readonly ImportedRow[]): ImportProblem[] {
  return rows
    .filter((row) => ways.every((way) => !row.fields[way]))
    .map((row) => ({ code: "unreachable", row: row.row, column: null, values: {} }));
}
