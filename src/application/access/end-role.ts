import { command, done } from "@/application/runner/act";
import { NameGrant } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { countAdministrators } from "./administrators";

/** Ends a role at once, or turns down one that waits to be confirmed. The last administrator stays. */
export const endRole = command({
  name: "access.end-role",
  action: "access:manage-people",
  browserOnly: true,
  input: NameGrant,
  async run({ tx, input, now }) {
    const grant = await tx.roleGrant.findUnique({ where: { id: input.grant } });
    const open = grant?.state === "active" || grant?.state === "pending";
    if (!grant || !open) return refuse("not-found", { values: { thing: "grant" } });
    if (grant.role === "administrator" && (await countAdministrators(tx, [grant.personId], now)) === 0)
      return refuse("last-administrator");
    const state = grant.state === "pending" ? "declined" : "ended";
    const { count } = await tx.roleGrant.updateMany({
      where: { id: grant.id, state: grant.state },
      data: state === "ended" ? { state, endsAt: now } : { state },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "grant" } });
    const meta = { grant: grant.id, person: grant.personId, role: grant.role };
    return done(undefined, { entries: [{ stream: accessStream, type: `access.role-${state}`, meta }] });
  },
});
