import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

/** True when the object belongs to whoever asks. */
const own: Statement["when"] = (actor, object) =>
  object.belongsTo !== undefined && object.belongsTo === personOf(actor);

export const accessStatements = [
  { id: "A1", actions: ["access:sign-in", "access:accept-invitation"], roles: ["everyone"] },
  { id: "A2", actions: ["access:own-account"], roles: ["signed-in"], when: own },
  { id: "A3", actions: ["access:read-people", "access:manage-people"], roles: ["administrator"] },
  {
    id: "A4",
    actions: ["access:own-tokens"],
    roles: ["administrator", "isms-manager", "approver", "dpo", "communications-owner", "clearer", "staff"],
    when: own,
  },
  { id: "A5", actions: ["access:step-up"], roles: ["approver", "isms-manager"] },
  { id: "A6", actions: ["access:read-today"], roles: ["signed-in"] },
] as const satisfies readonly Statement[];
