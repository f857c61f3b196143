import { inDocument, type Rule } from "./support/rule";
import { audiencesOf, isIncident } from "./support/view";

/** Whom every class of incident needs a row for, by kinds of stakeholder. */
const required = {
  responders: ["it", "soc", "identity", "facilities", "mdr"],
  leaders: ["executives", "board", "business-owner"],
} as const;

/** Looks only for audiences of which the matrix knows at least one, so that an import without kinds is not scolded. */
export const classAudiences: Rule = {
  id: "class-audiences",
  severity: "advises",
  reference: "R66, R75, R86",
  find: (view) => {
    const kindsOfClass = new Map<string, Set<string>>();
    for (const row of view.document.rows.filter((row) => isIncident(row, view))) {
      const kinds = kindsOfClass.get(row.scenario) ?? new Set();
      for (const { kind } of audiencesOf(row, view)) kinds.add(kind);
      kindsOfClass.set(row.scenario, kinds);
    }
    const known = new Set<string>(view.document.stakeholders.map(({ kind }) => kind));
    return [...kindsOfClass].flatMap(([scenario, kinds]) =>
      Object.entries(required)
        .filter(([, wanted]) => wanted.some((kind) => known.has(kind)) && !wanted.some((kind) => kinds.has(kind)))
        .map(([audience]) => inDocument({ scenario, audience })),
    );
  },
};
