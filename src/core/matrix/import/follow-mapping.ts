import type { Mapping, TableProposal } from "./proposal";

type Columns = Pick<TableProposal, "columns">;

/**
 * Carries a change of one mapping over to another table with the same columns. Only values for all rows that were changed
 * are carried over: a subject taken from the name of a table is its own.
 */
export function followMapping(
  lead: Columns & { readonly before: Mapping; readonly after: Mapping },
  table: Columns & { readonly mapping: Mapping },
): Mapping {
  const { before, after } = lead;
  const columns = table.columns.map(({ id }, place) => {
    const target = after.columns[lead.columns[place]?.id ?? ""] ?? table.mapping.columns[id];
    return [id, target ?? { field: "notes" }] as const;
  });
  const changed = Object.entries(after.defaults).filter(
    ([field, text]) => before.defaults[field as keyof Mapping["defaults"]] !== text,
  );
  return {
    columns: Object.fromEntries(columns),
    defaults: { ...table.mapping.defaults, ...Object.fromEntries(changed) },
  };
}
