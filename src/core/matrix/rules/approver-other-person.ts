import { positionName, samePerson } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

export const approverOtherPerson: Rule = {
  id: "approver-other-person",
  severity: "warns",
  reference: "R74, R93",
  find: eachRow((row, view) => {
    const same = row.approvers.find((approver) => approver !== row.owner && samePerson(approver, row.owner, view));
    return (
      same !== undefined &&
      at("approvers", { owner: positionName(row.owner, view), approver: positionName(same, view) })
    );
  }),
};
