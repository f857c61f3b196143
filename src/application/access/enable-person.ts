import { command, done } from "@/application/runner/act";
import { NamePerson } from "@/core/access/account";
import { guardedRoles } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { countAdministrators } from "./administrators";

/** Lets a person in again; roles that need a second administrator wait for one, as when they were first given. */
export const enablePerson = command({
  name: "access.enable-person",
  action: "access:manage-people",
  browserOnly: true,
  input: NamePerson,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.person.updateMany({
      where: { id: input.person, status: "disabled" },
      data: { status: "active", revision: { increment: 1 } },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "person" } });
    if ((await countAdministrators(tx, [actor.id, input.person], now)) > 0)
      await tx.roleGrant.updateMany({
        where: { personId: input.person, state: "active", role: { in: [...guardedRoles] } },
        data: { state: "pending", grantedBy: actor.id, confirmedBy: null },
      });
    const meta = { person: input.person };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.person-enabled", meta }] });
  },
});
