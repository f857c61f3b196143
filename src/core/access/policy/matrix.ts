import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

export const matrixStatements = [
  {
    id: "M1",
    actions: ["matrix:read", "matrix:keep-views"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "auditor"],
  },
  { id: "M2", actions: ["matrix:edit", "matrix:submit"], roles: ["isms-manager"] },
  {
    id: "M3",
    actions: ["matrix:decide"],
    roles: ["approver"],
    when: (actor, object) => !object.editors?.includes(personOf(actor) ?? ""),
  },
  {
    id: "M4",
    actions: ["matrix:comment"],
    roles: ["isms-manager", "approver", "dpo", "communications-owner", "clearer"],
  },
  { id: "M5", actions: ["matrix:remind", "matrix:announce"], roles: ["system"] },
] as const satisfies readonly Statement[];
