import { at, eachRow, type Rule } from "./support/rule";
import { guardedOf, isEvent } from "./support/view";

export const templateNamed: Rule = {
  id: "template-named",
  severity: "advises",
  reference: "R99, R100",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) && guardedOf(row, view).length > 0 && row.template.trim() === "" && at("template"),
  ),
};
