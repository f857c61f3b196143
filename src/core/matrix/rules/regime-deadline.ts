import { followed, laterThan } from "@/core/deadlines/binding";
import { at, eachRow, type Rule } from "./support/rule";

/** Units as the texts of findings name them. */
const unit = (text: string) => text.replace("-", "");

export const regimeDeadline: Rule = {
  id: "regime-deadline",
  severity: "warns",
  reference: "R36, R60",
  find: eachRow((row, _view, { regimes }) => {
    const binding = followed(regimes, row);
    const later = binding && laterThan(binding.stage, row.deadline);
    if (!later) return false;
    const { own, limit } = later;
    return at("deadline", {
      ...{ regime: binding.regime.name, own: own.amount, ownUnit: unit(own.unit) },
      ...{ limit: limit.amount, limitUnit: unit(limit.unit) },
    });
  }),
};
