import { inDocument, type Rule } from "./support/rule";
import { isExternal } from "./support/view";

export const outsideCovered: Rule = {
  id: "outside-covered",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4; R29",
  find: (view) => {
    const { rows } = view.document;
    return rows.length > 0 && !rows.some((row) => isExternal(row, view)) ? [inDocument()] : [];
  },
};
