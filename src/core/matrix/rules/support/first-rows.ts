import type { ReferringField } from "@/core/matrix/references";
import type { Place } from "./rule";
import type { View } from "./view";

/**
 * Finds, for every entry that the given fields name, the first row that names it and in how many rows it stands
 * (`values.rows`), so that a fault of the entry is reported once and not in each row.
 */
export function firstRows(view: View, fields: readonly ReferringField[]): Map<string, Place> {
  const places = new Map<string, Place & { rows: number }>();
  for (const row of view.document.rows) {
    const here = new Set<string>();
    for (const field of fields)
      for (const id of [row[field]].flat()) {
        if (id === null || here.has(id)) continue;
        here.add(id);
        const known = places.get(id);
        if (known) known.rows += 1;
        else places.set(id, { row: row.id, field, values: {}, rows: 1 });
      }
  }
  return new Map([...places].map(([id, { rows, ...place }]) => [id, { ...place, values: { rows } }]));
}
