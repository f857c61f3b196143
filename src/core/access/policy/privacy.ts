import { personOf } from "@/core/access/actor";
import type { Statement } from "@/core/access/statement";

export const privacyStatements = [
  { id: "Y1", actions: ["privacy:read", "privacy:hold", "privacy:set-retention"], roles: ["isms-manager", "dpo"] },
  { id: "Y2", actions: ["privacy:request", "privacy:export-person"], roles: ["dpo"] },
  {
    id: "Y3",
    actions: ["privacy:confirm"],
    roles: ["isms-manager"],
    when: (actor, object) => !object.editors?.includes(personOf(actor) ?? ""),
  },
  { id: "Y4", actions: ["privacy:tend"], roles: ["system"] },
] as const satisfies readonly Statement[];
