import type { Actor } from "@/core/access/actor";
import { rolesThatCount } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import { hashOfToken } from "./token";

/** Use of a feed is written down at most this often, in milliseconds. */
const readEvery = 60_000;

export type FeedReader = { readonly actor: Actor; readonly scope: string; readonly about: string | null };

/**
 * Finds who a secret calendar address stands for and what it is about; person, status and roles are read at every call,
 * and it may read deadlines and nothing else. Gives undefined for an address that does not work (any more).
 */
export async function readerOfFeed(database: Database, token: string, now: Date): Promise<FeedReader | undefined> {
  const feed = await database.calendarFeed.findUnique({ where: { tokenHash: hashOfToken(token) } });
  if (!feed || feed.revokedAt) return undefined;
  const person = await database.person.findUnique({
    where: { id: feed.personId },
    include: { grants: { where: { state: "active" } } },
  });
  if (person?.status !== "active") return undefined;
  const grants = person.grants.map((grant) => ({ ...grant, role: Role.parse(grant.role) }));
  const roles = rolesThatCount(grants, person.totpSecret !== null || person.passwordHash === null, now);
  if (!feed.lastReadAt || now.getTime() - feed.lastReadAt.getTime() >= readEvery)
    await database.calendarFeed.update({ where: { id: feed.id }, data: { lastReadAt: now } });
  const actor: Actor = { kind: "token", id: person.id, roles, scopes: ["deadlines:read"], tokenId: feed.id };
  return { actor, scope: feed.scope, about: feed.aboutId };
}
