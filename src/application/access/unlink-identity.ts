import { command, done } from "@/application/runner/act";
import { UnlinkIdentity } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { accountNotice } from "./account-notice";
import { accountAsObject } from "./account-object";
import { spendStepUp, takesStepUp } from "./step-up";

/**
 * Takes the link between one's own account and the identity provider back, after a step-up. Refuses with
 * `last-way-in` when there is neither a password nor a passkey.
 */
export const unlinkIdentity = command({
  name: "access.unlink-identity",
  action: "access:own-account",
  browserOnly: true,
  ...takesStepUp,
  input: UnlinkIdentity,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { object_sha256 } = await accountAsObject(tx, actor.id);
    const spent = await spendStepUp(tx, actor, now, input.stepUp, object_sha256, { ownAccount: true });
    if (!spent.ok) return spent;
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, include: { passkeys: true } });
    if (person.passwordHash === null && person.passkeys.length === 0) return refuse("last-way-in");
    const { count } = await tx.identity.deleteMany({ where: { id: input.identity, personId: actor.id } });
    if (count === 0) return refuse("not-found", { values: { thing: "identity" } });
    const meta = { person: actor.id, identity: input.identity };
    return done(meta, {
      entries: [{ stream: accessStream, type: "access.identity-unlinked", meta }],
      notices: await accountNotice(tx, "identity-unlinked", actor.id, input.identity, now),
    });
  },
});
