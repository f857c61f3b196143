import { at, eachRow, type Rule } from "./support/rule";
import { isEvent } from "./support/view";

export const approvalLimit: Rule = {
  id: "approval-limit",
  severity: "advises",
  reference: "R81, R119",
  find: eachRow(
    (row, view) =>
      isEvent(row, view) && row.approvers.length > 0 && row.maxApprovalMinutes === null && at("maxApprovalMinutes"),
  ),
};
