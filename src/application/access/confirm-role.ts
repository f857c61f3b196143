import { command, done } from "@/application/runner/act";
import { NameGrant } from "@/core/access/account";
import { confirmGrant } from "@/core/access/grants";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Confirms a role that another administrator proposed; it counts from now on. */
export const confirmRole = command({
  name: "access.confirm-role",
  action: "access:manage-people",
  browserOnly: true,
  input: NameGrant,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grant } });
    if (!grant) return refuse("not-found", { values: { thing: "grant" } });
    const confirmed = confirmGrant(grant, actor.id);
    if (!confirmed.ok) return confirmed;
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grant.id, state: "pending" },
      data: { state: "active", confirmedBy: actor.id, startsAt: now },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "grant" } });
    const meta = { grant: grant.id, person: grant.personId, role: grant.role, proposedBy: grant.grantedBy };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.role-granted", meta }] });
  },
});
