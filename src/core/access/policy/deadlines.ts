import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

export const deadlinesStatements = [
  {
    id: "D1",
    actions: ["deadlines:read"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  { id: "D2", actions: ["deadlines:edit"], roles: ["administrator", "isms-manager", "dpo"] },
  {
    id: "D5",
    actions: ["deadlines:run-clocks"],
    roles: ["isms-manager", "approver", "dpo", "communications-owner"],
  },
  { id: "D6", actions: ["deadlines:remind", "deadlines:keep-catalogue"], roles: ["system"] },
  { id: "D3", actions: ["deadlines:assess"], roles: ["isms-manager", "approver", "dpo", "communications-owner"] },
  {
    id: "D4",
    actions: ["deadlines:own-feeds"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer"],
    when: (actor, object) => object.belongsTo !== undefined && object.belongsTo === personOf(actor),
  },
] as const satisfies readonly Statement[];
