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

/** A trigger that only says how soon ("1 hour", "Immediately") is no event, so that the subject tells the occasion. */
const onlyHowSoon =
  /^(?:within |in |innerhalb von |sous |en )?(?:\d[\d\s-]*\p{L}+|immediate(?:ly)?|at once|sofort|unverzuglich|umgehend|immediat(?:ement)?|inmediato|即時|直ちに)[.!]?$/u;

/** Names what starts a row and to which stage of which regime it belongs. */
function occasionOf(row: DocumentRow): string {
  const trigger = plain(row.trigger);
  const subject = onlyHowSoon.test(trigger) ? plain(row.what) : "";
  return [plain(row.scenario), trigger, subject, row.regime, row.stage].join("\n");
}

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
      const occasion = occasionOf(row);
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
