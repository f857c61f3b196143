import { command, done } from "@/application/runner/act";
import { SetLocalPasswords } from "@/core/access/account";
import { grantCounts } from "@/core/access/grants";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { currentProvider } from "@/platform/sign-in/provider";

/**
 * Switches passwords off for all but the accounts for emergencies, or on again. They go off only for an administrator who
 * has come in without one, and when an administrator could still get in should the provider fail.
 * Refuses with `provider-first` and `emergency-account-first`.
 */
export const setLocalPasswords = command({
  name: "access.set-local-passwords",
  action: "access:manage-people",
  browserOnly: true,
  input: SetLocalPasswords,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    if (!input.on) {
      const session = await tx.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
      if (!currentProvider() || !session.method.startsWith("provider")) return refuse("provider-first");
      const emergency = await tx.person.findMany({
        where: { breakGlass: true, status: "active", passwordHash: { not: null }, totpSecret: { not: null } },
        include: { grants: { where: { role: "administrator" } } },
      });
      if (!emergency.some(({ grants }) => grants.some((grant) => grantCounts(grant, now))))
        return refuse("emergency-account-first");
    }
    await tx.organisation.updateMany({ data: { localPasswords: input.on } });
    const type = input.on ? "access.passwords-on" : "access.passwords-off";
    return done({ on: input.on }, { entries: [{ stream: accessStream, type, meta: { person: actor.id } }] });
  },
});
