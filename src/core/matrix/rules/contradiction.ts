import type { DocumentRow } from "@/core/matrix/row";
import { plain } from "@/core/shared/words";
import type { Place, Rule } from "./support/rule";
import { isEvent, rowName } from "./support/view";

/** What rows with the same trigger and audience must agree on; stages of a regime have their own deadlines. */
const aspects = [
  { field: "owner", of: (row: DocumentRow) => row.owner ?? "" },
  { field: "deadline", of: (row: DocumentRow) => plain(row.deadline) },
  { field: "approvers", of: (row: DocumentRow) => row.approvers.toSorted().join(" ") },
] as const;

export const contradiction: Rule = {
  id: "contradiction",
  severity: "warns",
  reference: "R116",
  find: (view) => {
    const first = new Map<string, DocumentRow>();
    const places: Place[] = [];
    for (const row of view.document.rows) {
      if (!isEvent(row, view) || row.trigger.trim() === "") continue;
      const against = new Map<string, DocumentRow>();
      const occasion = [plain(row.scenario), plain(row.trigger), row.regime, row.stage].join("\n");
      for (const audience of new Set(row.audiences))
        for (const { field, of } of aspects) {
          const value = of(row);
          if (value === "") continue;
          const key = `${field}\n${audience}\n${occasion}`;
          const other = first.get(key);
          if (!other) first.set(key, row);
          else if (of(other) !== value && !against.has(field)) against.set(field, other);
        }
      for (const { field } of aspects) {
        const other = against.get(field);
        if (other) places.push({ row: row.id, field, values: { aspect: field, other: rowName(other) } });
      }
    }
    return places;
  },
};
