import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

export const peopleStatements = [
  {
    id: "P1",
    actions: ["people:read"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  {
    id: "P2",
    actions: ["people:read-personal"],
    roles: ["isms-manager", "approver", "dpo", "communications-owner"],
  },
  { id: "P3", actions: ["people:edit"], roles: ["isms-manager"] },
  { id: "P4", actions: ["people:test"], roles: ["isms-manager", "communications-owner"] },
  { id: "P5", actions: ["people:answer"], roles: ["everyone"] },
  { id: "P6", actions: ["people:tend"], roles: ["system"] },
  { id: "P10", actions: ["people:provision"], roles: ["administrator", "isms-manager"] },
  { id: "P7", actions: ["people:lead-review"], roles: ["isms-manager"] },
  {
    id: "P8",
    actions: ["people:review"],
    roles: ["isms-manager", "approver", "dpo", "communications-owner"],
    when: (actor, object) => object.belongsTo !== undefined && object.belongsTo === personOf(actor),
  },
  {
    id: "P9",
    actions: ["people:approve-review"],
    roles: ["isms-manager", "approver"],
    when: (actor, object) => !object.editors?.includes(personOf(actor) ?? ""),
  },
] as const satisfies readonly Statement[];
