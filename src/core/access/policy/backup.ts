import type { Statement } from "@/core/access/statement";

export const backupStatements = [
  { id: "B1", actions: ["backup:read"], roles: ["administrator", "isms-manager", "auditor"] },
  { id: "B2", actions: ["backup:make"], roles: ["administrator", "system"] },
  { id: "B3", actions: ["backup:record"], roles: ["system"] },
] as const satisfies readonly Statement[];
