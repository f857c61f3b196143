import { firstRows } from "./support/first-rows";
import type { Rule } from "./support/rule";

export const audiencesReachable: Rule = {
  id: "audiences-reachable",
  severity: "warns",
  reference: "ISO/IEC 27001:2022, A.5.5; R64, R117",
  find: (view) =>
    [...firstRows(view, ["audiences"])].flatMap(([id, place]) => {
      const audience = view.stakeholders.get(id);
      if (!audience || audience.direction === "internal" || audience.contacts.length > 0) return [];
      return { ...place, values: { ...place.values, audience: audience.name } };
    }),
};
