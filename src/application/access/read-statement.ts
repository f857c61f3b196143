import { query } from "@/application/runner/act";
import { OpenProviderProof } from "@/core/access/account";
import { accept, refuse } from "@/core/shared/result";

/** Shows a statement again to whoever has just proved themselves to the identity provider for it, in the same session. */
export const readStatement = query({
  name: "access.read-statement",
  action: "access:own-account",
  browserOnly: true,
  input: OpenProviderProof,
  async run({ db, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const stepUp = await db.stepUp.findFirst({
      where: {
        nonce: input.nonce,
        sessionId: actor.sessionId,
        personId: actor.id,
        usedAt: null,
        provenAt: { not: null },
        expiresAt: { gt: now },
      },
    });
    return stepUp ? accept({ nonce: stepUp.nonce, statement: stepUp.statement }) : refuse("step-up-expired");
  },
});
