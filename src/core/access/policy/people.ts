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
] as const satisfies readonly Statement[];
