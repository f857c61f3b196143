import { at, eachRow, type Rule } from "./support/rule";
import { isExternal, isIncident } from "./support/view";

export const recordPlace: Rule = {
  id: "record-place",
  severity: "warns",
  reference: "R71, R84",
  find: eachRow(
    (row, view) => row.logging.trim() === "" && (isIncident(row, view) || isExternal(row, view)) && at("logging"),
  ),
};
