import { command, done } from "@/application/runner/act";
import { Proven } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { currentProvider } from "@/platform/sign-in/provider";
import { accountAsObject } from "./account-object";
import { spendStepUp, takesStepUp } from "./step-up";

/** Takes the step-up with which somebody links their account with the identity provider. */
export const openLink = command({
  name: "access.open-link",
  action: "access:own-account",
  browserOnly: true,
  ...takesStepUp,
  input: Proven,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    if (!currentProvider()) return refuse("provider-unreachable");
    const { object_sha256 } = await accountAsObject(tx, actor.id);
    const spent = await spendStepUp(tx, actor, now, input.stepUp, object_sha256, { ownAccount: true });
    if (!spent.ok) return spent;
    const meta = { person: actor.id, method: spent.value.attestation.method };
    return done(
      { session: actor.sessionId },
      { entries: [{ stream: accessStream, type: "access.link-opened", meta }] },
    );
  },
});
