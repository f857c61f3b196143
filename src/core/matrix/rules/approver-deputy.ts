import { holderOf, positionName } from "./support/holders";
import { at, eachRow, type Rule } from "./support/rule";

/** A deputy is a deputy approver on the row, or a deputy of the approving post; the sender cannot stand in. */
export const approverDeputy: Rule = {
  id: "approver-deputy",
  severity: "warns",
  reference: "R121",
  find: eachRow((row, view) => {
    if (row.approvers.length === 0) return;
    const others = row.deputyApprovers.filter((deputy) => deputy !== row.owner && !row.approvers.includes(deputy));
    if (others.length > 0) return;
    const sender = holderOf(row.owner, view);
    const alone = row.approvers.filter(
      (approver) => !view.positions.get(approver)?.deputies.some((deputy) => deputy !== sender),
    );
    return (
      alone.length > 0 &&
      at("deputyApprovers", { posts: alone.map((id) => positionName(id, view)).join(", "), count: alone.length })
    );
  }),
};
