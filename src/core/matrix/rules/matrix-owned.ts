import { inDocument, type Rule } from "./support/rule";

export const matrixOwned: Rule = {
  id: "matrix-owned",
  severity: "warns",
  reference: "R2, R39",
  find: (view) => (view.positions.has(view.document.matrix.owner ?? "") ? [] : [inDocument()]),
};
