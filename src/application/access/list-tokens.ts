import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept, refuse } from "@/core/shared/result";

/** Lists one's own tokens that still work. */
export const listTokens = query({
  name: "access.list-tokens",
  action: "access:own-tokens",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const tokens = await db.apiToken.findMany({
      where: { personId: actor.id, revokedAt: null, expiresAt: { gt: now } },
      orderBy: { createdAt: "desc" },
      select: { id: true, name: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true },
    });
    return accept(tokens);
  },
});
