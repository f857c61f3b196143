import { inDocument, type Rule } from "./support/rule";

export const regulatorPerJurisdiction: Rule = {
  id: "regulator-per-jurisdiction",
  severity: "warns",
  reference: "ISO/IEC 27001:2022, A.5.5; R14, R64",
  find: (view) => {
    const addressed = new Set(view.document.rows.flatMap(({ audiences }) => audiences));
    const covered = new Set(
      view.document.stakeholders
        .filter(({ id, kind }) => kind === "regulator" && addressed.has(id))
        .flatMap(({ jurisdictions }) => jurisdictions),
    );
    return view.document.organisation.jurisdictions
      .filter((jurisdiction) => !covered.has(jurisdiction))
      .map((jurisdiction) => inDocument({ jurisdiction }));
  },
};
