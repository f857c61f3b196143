import { plain } from "@/core/shared/words";
import type { Place, Rule } from "./support/rule";
import { rowName } from "./support/view";

export const duplicateRow: Rule = {
  id: "duplicate-row",
  severity: "warns",
  reference: "R19, R116",
  find: ({ document }) => {
    const seen = new Map<string, string>();
    const places: Place[] = [];
    for (const row of document.rows) {
      if (row.what.trim() === "") continue;
      const texts = [row.what, row.scenario, row.trigger, row.schedule].map(plain);
      const key = JSON.stringify([texts, row.audiences.toSorted(), row.channels.toSorted()]);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, rowName(row));
      else places.push({ row: row.id, field: "what", values: { other } });
    }
    return places;
  },
};
