import type { Statement } from "@/core/access/statement";

export const lookupStatements = [
  { id: "W1", actions: ["lookup:read", "lookup:note"], roles: ["everyone"] },
  { id: "W2", actions: ["lookup:read-notes"], roles: ["isms-manager", "approver", "dpo", "communications-owner"] },
  { id: "W3", actions: ["lookup:restrict"], roles: ["administrator"] },
  { id: "W4", actions: ["lookup:witness"], roles: ["system"] },
] as const satisfies readonly Statement[];
