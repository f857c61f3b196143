import type { Statement } from "@/core/access/statement";

export const ledgerStatements = [
  { id: "L1", actions: ["ledger:read"], roles: ["administrator", "isms-manager", "approver", "dpo", "auditor"] },
  { id: "L2", actions: ["ledger:verify"], roles: ["administrator", "isms-manager", "approver", "dpo", "auditor"] },
  { id: "L3", actions: ["ledger:register-keys"], roles: ["system"] },
  { id: "L4", actions: ["outbox:read", "outbox:retry"], roles: ["administrator"] },
] as const satisfies readonly Statement[];
