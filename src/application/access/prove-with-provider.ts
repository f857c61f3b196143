import { command, done } from "@/application/runner/act";
import { ProveWithProvider } from "@/core/access/account";
import { isFresh } from "@/core/access/provider";
import { stepUpSeconds } from "@/core/access/step-up";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/**
 * Notes that the identity provider made the signer prove themselves anew after they were shown a statement; they have two
 * minutes from now to sign it. Refuses with `provider-not-fresh` when the provider let an earlier sign-in count, or
 * vouched for somebody else.
 */
export const proveWithProvider = command({
  name: "access.prove-with-provider",
  action: "access:own-account",
  browserOnly: true,
  input: ProveWithProvider,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person" || actor.sessionId !== input.session) return refuse("provider-failed");
    const { nonce, claims } = input;
    const { issuer, subject } = claims;
    const own = { nonce, sessionId: actor.sessionId, personId: actor.id, usedAt: null, expiresAt: { gt: now } };
    const stepUp = await tx.stepUp.findFirst({ where: own });
    if (!stepUp) return refuse("step-up-expired");
    const identity = await tx.identity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    if (identity?.personId !== actor.id || !isFresh(claims.authenticatedAt, stepUp.createdAt))
      return refuse("provider-not-fresh");
    const expiresAt = new Date(now.getTime() + stepUpSeconds * 1000);
    await tx.stepUp.update({ where: { nonce }, data: { provenAt: now, expiresAt } });
    const meta = { person: actor.id, identity: identity.id };
    return done(meta, { entries: [{ stream: accessStream, type: "access.provider-proved", meta }] });
  },
});
