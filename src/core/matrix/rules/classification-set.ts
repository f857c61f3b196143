import { at, eachRow, type Rule } from "./support/rule";
import { levelOf } from "./support/view";

export const classificationSet: Rule = {
  id: "classification-set",
  severity: "advises",
  reference: "R17",
  find: eachRow((row, view) => levelOf(row.classification, view) === undefined && at("classification")),
};
