import { command, done } from "@/application/runner/act";
import { OpenProviderProof } from "@/core/access/account";
import { challengeSeconds } from "@/core/access/passkeys";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Sends a person to prove themselves anew to the identity provider; the statement waits five minutes for them. */
export const openProviderProof = command({
  name: "access.open-provider-proof",
  action: "access:own-account",
  browserOnly: true,
  input: OpenProviderProof,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.stepUp.updateMany({
      where: {
        nonce: input.nonce,
        sessionId: actor.sessionId,
        personId: actor.id,
        usedAt: null,
        provenAt: null,
        expiresAt: { gt: now },
      },
      data: { expiresAt: new Date(now.getTime() + challengeSeconds * 1000) },
    });
    if (count !== 1) return refuse("step-up-expired");
    const meta = { person: actor.id };
    return done(
      { session: actor.sessionId },
      { entries: [{ stream: accessStream, type: "access.provider-asked", meta }] },
    );
  },
});
