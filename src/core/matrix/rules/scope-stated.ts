import { inDocument, type Rule } from "./support/rule";

export const scopeStated: Rule = {
  id: "scope-stated",
  severity: "advises",
  reference: "ISO/IEC 27001:2022, 4.3; R43",
  find: ({ document }) => (document.matrix.scope.trim() === "" ? [inDocument()] : []),
};
