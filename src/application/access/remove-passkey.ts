import { command, done } from "@/application/runner/act";
import { RemovePasskey } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { accountNotice } from "./account-notice";
import { accountAsObject } from "./account-object";
import { restGuardedRoles } from "./rest-roles";
import { spendStepUp, takesStepUp } from "./step-up";

/**
 * Removes one of one's own passkeys, after a step-up. Whoever lost their device may do so with password and code; when
 * that was the last one, the roles of approver and administrator rest until another administrator has confirmed them,
 * because password and code do not approve for somebody with a passkey.
 */
export const removePasskey = command({
  name: "access.remove-passkey",
  action: "access:own-account",
  browserOnly: true,
  ...takesStepUp,
  input: RemovePasskey,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { object_sha256 } = await accountAsObject(tx, actor.id);
    const spent = await spendStepUp(tx, actor, now, input.stepUp, object_sha256, {
      ownAccount: true,
      lostDevice: true,
    });
    if (!spent.ok) return spent;
    const { count } = await tx.passkey.deleteMany({ where: { id: input.passkey, personId: actor.id } });
    if (count === 0) return refuse("not-found", { values: { thing: "passkey" } });
    const { method } = spent.value.attestation;
    const left = await tx.passkey.count({ where: { personId: actor.id } });
    const rested = method !== "passkey" && left === 0 ? await restGuardedRoles(tx, actor.id, actor.id, now) : 0;
    const meta = { person: actor.id, passkey: input.passkey, method, rested: String(rested) };
    return done(
      { rested },
      {
        entries: [{ stream: accessStream, type: "access.passkey-removed", meta }],
        notices: await accountNotice(tx, "passkey-removed", actor.id, input.passkey, now),
      },
    );
  },
});
