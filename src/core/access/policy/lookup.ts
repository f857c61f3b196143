import type { Statement } from "@/core/access/statement";

export const lookupStatements = [
  { id: "W1", actions: ["lookup:read"], roles: ["everyone"] },
] as const satisfies readonly Statement[];
