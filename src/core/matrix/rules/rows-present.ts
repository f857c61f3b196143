import { inDocument, type Rule } from "./support/rule";

export const rowsPresent: Rule = {
  id: "rows-present",
  severity: "blocks",
  reference: "ISO/IEC 27001:2022, 7.4",
  find: ({ document }) => (document.rows.length === 0 ? [inDocument()] : []),
};
