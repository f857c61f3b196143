import { inDocument, type Rule } from "./support/rule";

/** A row without environments is meant for all of them. */
export const environmentsCovered: Rule = {
  id: "environments-covered",
  severity: "warns",
  reference: "R23, R24, R25, R43",
  find: ({ document }) => {
    if (document.rows.some(({ environments }) => environments.length === 0)) return [];
    const covered = new Set(document.rows.flatMap(({ environments }) => environments));
    const known = new Set(document.channels.flatMap(({ environments }) => environments));
    return [...known]
      .filter((environment) => !covered.has(environment))
      .map((environment) => inDocument({ environment }));
  },
};
