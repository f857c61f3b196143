import { inDocument, type Rule } from "./support/rule";
import { isIncident } from "./support/view";

export const declarerNamed: Rule = {
  id: "declarer-named",
  severity: "warns",
  reference: "R112",
  find: (view) => {
    const { rows, positions } = view.document;
    const needed = rows.some((row) => isIncident(row, view));
    return needed && !positions.some(({ declares }) => declares) ? [inDocument()] : [];
  },
};
