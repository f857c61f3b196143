import { z } from "zod";
import { query } from "@/application/runner/act";
import { type Action, policy } from "@/core/access/policy/policy";
import { accept, refuse } from "@/core/shared/result";

/** Lists one's own tokens that still work, and the permissions that a new one could be given. */
export const listTokens = query({
  name: "access.list-tokens",
  action: "access:own-tokens",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor, now, may }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const tokens = await db.apiToken.findMany({
      where: { personId: actor.id, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    });
    const actions = [...new Set(policy.flatMap((statement): readonly Action[] => statement.actions))];
    return accept({ tokens, scopes: actions.filter((action) => may(action)) });
  },
});
