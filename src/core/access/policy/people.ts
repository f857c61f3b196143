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
] as const satisfies readonly Statement[];
