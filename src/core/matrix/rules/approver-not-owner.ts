import { positionName } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

export const approverNotOwner: Rule = {
  id: "approver-not-owner",
  severity: "blocks",
  reference: "R74, R93",
  find: eachRow(
    (row, view) =>
      row.owner !== null &&
      row.approvers.includes(row.owner) &&
      at("approvers", { owner: positionName(row.owner, view) }),
  ),
};
