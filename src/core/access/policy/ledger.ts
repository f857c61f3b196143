import type { Statement } from "@/core/access/statement";

export const ledgerStatements = [
  { id: "L1", actions: ["ledger:read"], roles: ["administrator", "isms-manager", "approver", "dpo", "auditor"] },
  { id: "L2", actions: ["ledger:verify"], roles: ["administrator", "isms-manager", "approver", "dpo", "auditor"] },
  { id: "L4", actions: ["ledger:anchor", "ledger:accept-loss"], roles: ["administrator", "isms-manager", "dpo"] },
  { id: "L3", actions: ["ledger:register-keys", "ledger:finish-verification"], roles: ["system"] },
] as const satisfies readonly Statement[];
