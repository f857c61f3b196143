import { at, eachRow, type Rule } from "./support/rule";
import { guardedOf, isExternal } from "./support/view";

/** "Free to send" is an answer for most outsiders, never for regulators, police, press and customers. */
export const approverPresent: Rule = {
  id: "approver-present",
  severity: "blocks",
  reference: "R74, R119",
  find: eachRow(
    (row, view) =>
      row.approvers.length === 0 &&
      (row.freeToSend ? guardedOf(row, view).length > 0 : isExternal(row, view)) &&
      at("approvers"),
  ),
};
