import { command, done } from "@/application/runner/act";
import { endOfDay, GrantRole } from "@/core/access/account";
import { beginGrant } from "@/core/access/grants";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { countAdministrators } from "./administrators";
import { pendingNotice } from "./pending-notice";

/** Gives a person a role, or an auditor a later end; guarded roles wait for a second administrator where one exists. */
export const grantRole = command({
  name: "access.grant-role",
  action: "access:manage-people",
  browserOnly: true,
  input: GrantRole,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const person = await tx.person.findUnique({ where: { id: input.person, status: "active" } });
    if (!person) return refuse("not-found", { values: { thing: "person" } });
    const endsAt = endOfDay(input.lastDay);
    const others = await countAdministrators(tx, [actor.id], now);
    const state = beginGrant({ role: input.role, to: person.id, by: actor.id, endsAt }, others, now);
    if (!state.ok) return state;

    const open = { personId: person.id, role: input.role, state: { in: ["active", "pending"] } };
    const before = await tx.roleGrant.findFirst({ where: open });
    if (before && before.endsAt?.getTime() === endsAt?.getTime()) return refuse("role-held");
    await tx.roleGrant.updateMany({ where: open, data: { state: "ended", endsAt: now } });
    const grant = newId();
    await tx.roleGrant.create({
      data: {
        id: grant,
        personId: person.id,
        role: input.role,
        state: state.value,
        grantedBy: actor.id,
        startsAt: now,
        endsAt,
      },
    });
    return done(
      { grant, state: state.value },
      {
        entries: [
          {
            stream: accessStream,
            type: state.value === "pending" ? "access.role-proposed" : "access.role-granted",
            meta: { grant, person: person.id, role: input.role, ends: endsAt?.toISOString() ?? "" },
          },
        ],
        notices: state.value === "pending" ? await pendingNotice(tx, grant) : [],
      },
    );
  },
});
