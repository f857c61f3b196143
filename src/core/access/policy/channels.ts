import type { Statement } from "@/core/access/statement";

export const channelsStatements = [
  {
    id: "C1",
    actions: ["channels:read"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  { id: "C3", actions: ["channels:test"], roles: ["isms-manager", "communications-owner"] },
  { id: "C2", actions: ["channels:edit"], roles: ["isms-manager"] },
] as const satisfies readonly Statement[];
