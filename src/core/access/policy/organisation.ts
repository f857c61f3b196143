import type { Statement } from "@/core/access/statement";

export const organisationStatements = [
  { id: "O1", actions: ["organisation:set-up", "organisation:read-front-door"], roles: ["everyone"] },
  {
    id: "O2",
    actions: ["organisation:issue-setup-link", "organisation:mark-demo", "organisation:read-metrics"],
    roles: ["system"],
  },
  { id: "O3", actions: ["organisation:read"], roles: ["signed-in"] },
  { id: "O4", actions: ["organisation:edit"], roles: ["administrator"] },
  {
    id: "O6",
    actions: ["organisation:read-lists"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  { id: "O7", actions: ["organisation:edit-lists"], roles: ["isms-manager"] },
  {
    id: "O5",
    actions: ["organisation:read-outbox", "organisation:retry-notice", "organisation:release-held-mail"],
    roles: ["administrator"],
  },
] as const satisfies readonly Statement[];
