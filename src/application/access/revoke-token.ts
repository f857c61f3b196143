import { command, done } from "@/application/runner/act";
import { NameToken } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Takes one of one's own tokens back; it stops working at once. */
export const revokeToken = command({
  name: "access.revoke-token",
  action: "access:own-tokens",
  browserOnly: true,
  input: NameToken,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.apiToken.updateMany({
      where: { id: input.token, personId: actor.id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) return refuse("not-found", { values: { thing: "token" } });
    const meta = { token: input.token, person: actor.id };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.token-revoked", meta }] });
  },
});
