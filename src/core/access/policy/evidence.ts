import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

export const evidenceStatements = [
  {
    id: "E1",
    actions: ["evidence:read"],
    roles: ["isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  { id: "E2", actions: ["evidence:log"], roles: ["isms-manager", "approver", "dpo", "communications-owner"] },
  { id: "E3", actions: ["evidence:export"], roles: ["isms-manager", "approver", "dpo", "auditor"] },
  { id: "E4", actions: ["evidence:download"], roles: ["isms-manager", "approver", "dpo"] },
  {
    id: "E5",
    actions: ["evidence:download"],
    roles: ["auditor"],
    when: (actor, object) => object.belongsTo !== undefined && object.belongsTo === personOf(actor),
  },
  { id: "E6", actions: ["evidence:build", "evidence:sweep"], roles: ["system"] },
] as const satisfies readonly Statement[];
