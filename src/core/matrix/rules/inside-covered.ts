import { inDocument, type Rule } from "./support/rule";
import { sidesOf } from "./support/view";

export const insideCovered: Rule = {
  id: "inside-covered",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4; R29",
  find: (view) => {
    const { rows } = view.document;
    return rows.length > 0 && !rows.some((row) => sidesOf(row, view).has("internal")) ? [inDocument()] : [];
  },
};
