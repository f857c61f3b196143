import { command, done } from "@/application/runner/act";
import { CreateToken } from "@/core/access/account";
import { permit } from "@/core/access/permit";
import { type Action, policy } from "@/core/access/policy/policy";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { newApiToken } from "@/platform/sign-in/api-token";
import { hashOfToken } from "@/platform/sign-in/token";

/** Makes a token for programs; it is shown once, and may do what its scopes and its person's roles both allow. */
export const createToken = command({
  name: "access.create-token",
  action: "access:own-tokens",
  browserOnly: true,
  input: CreateToken,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const known = new Set<string>(policy.flatMap(({ actions }) => [...actions]));
    const unknown = input.scopes.find((scope) => !known.has(scope));
    if (unknown) return refuse("scope-unknown", { field: "scopes", values: { scope: unknown } });
    // A token lives on when this session has ended: it gets no more than the session has.
    const beyond = input.scopes.find((scope) => !permit(actor, scope as Action).allowed);
    if (beyond) return refuse("not-allowed", { field: "scopes", values: { action: beyond } });
    const [id, token] = [newId(), newApiToken()];
    const expiresAt = new Date(now.getTime() + input.days * 86_400_000);
    await tx.apiToken.create({
      data: {
        id,
        personId: actor.id,
        name: input.name,
        hash: hashOfToken(token),
        scopes: [...new Set(input.scopes)],
        createdAt: now,
        expiresAt,
      },
    });
    return done(
      { id, token, expiresAt },
      {
        entries: [
          {
            stream: accessStream,
            type: "access.token-created",
            meta: { token: id, person: actor.id, expires: expiresAt.toISOString() },
            fields: { name: input.name, scopes: input.scopes },
          },
        ],
      },
    );
  },
});
