import { at, eachRow, type Rule } from "./support/rule";
import { isEvent, isExternal } from "./support/view";

export const contentPresent: Rule = {
  id: "content-present",
  severity: "warns",
  reference: "R15, R82",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) &&
      isExternal(row, view) &&
      row.content.trim() === "" &&
      row.template.trim() === "" &&
      at("content"),
  ),
};
