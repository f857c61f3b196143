import { at, eachRow, type Rule } from "./support/rule";
import { isIncident } from "./support/view";

export const cadenceSet: Rule = {
  id: "cadence-set",
  severity: "warns",
  reference: "R83",
  find: eachRow((row, view) => isIncident(row, view) && row.cadence.trim() === "" && at("cadence")),
};
