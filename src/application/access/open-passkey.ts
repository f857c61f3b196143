import { command, done } from "@/application/runner/act";
import { Proven } from "@/core/access/account";
import { passkeyDomain, passkeysAtMost } from "@/core/access/passkeys";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { newChallenge } from "@/platform/sign-in/challenge";
import { makingOptions } from "@/platform/sign-in/passkeys";
import { accountAsObject } from "./account-object";
import { spendStepUp, takesStepUp } from "./step-up";

/**
 * Lets a person's device make a passkey, after a step-up; `add-passkey` takes what it made.
 * Refuses with `passkeys-unavailable` under an address that cannot have any, `passkeys-full`, and as a step-up does.
 */
export const openPasskey = command({
  name: "access.open-passkey",
  action: "access:own-account",
  browserOnly: true,
  ...takesStepUp,
  input: Proven,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    if (!passkeyDomain(environment().origin)) return refuse("passkeys-unavailable");
    const person = await tx.person.findUniqueOrThrow({ where: { id: actor.id }, include: { passkeys: true } });
    if (person.passkeys.length >= passkeysAtMost) return refuse("passkeys-full", { values: { most: passkeysAtMost } });
    const { object_sha256 } = await accountAsObject(tx, person.id);
    const spent = await spendStepUp(tx, actor, now, input.stepUp, object_sha256, { ownAccount: true });
    if (!spent.ok) return spent;
    const organisation = await tx.organisation.findFirstOrThrow({ select: { name: true } });
    const options = makingOptions(
      organisation.name,
      person,
      person.passkeys,
      newChallenge(addingIn(actor.sessionId), now),
    );
    const meta = { person: person.id, method: spent.value.attestation.method };
    return done(options, { entries: [{ stream: accessStream, type: "access.passkey-opened", meta }] });
  },
});

/** Names the purpose of a challenge for a new passkey: in the session that has made the step-up. */
export function addingIn(sessionId: string): string {
  return `add passkey ${sessionId}`;
}
