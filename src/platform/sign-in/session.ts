import type { Actor } from "@/core/access/actor";
import { grantCounts, rolesThatCount } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { formerTokenSeconds, hasTwoFactors, type SessionMethod, sessionLives } from "@/core/access/sessions";
import type { Database } from "@/platform/database/client";
import { hashOfToken, newToken } from "./token";

/** A session's silence is written down at most this often, in milliseconds, to spare a write per request. */
const seenEvery = 60_000;

/**
 * Finds who holds a session token: session, person, status and roles are read from the database at every call.
 * Gives a visitor for a token that is unknown, revoked, expired or idle, for a disabled person, and for one whose
 * roles have all ended.
 */
export async function actorOfSession(database: Database, token: string | undefined, now: Date): Promise<Actor> {
  if (!token) return { kind: "visitor" };
  const hash = hashOfToken(token);
  const session = await database.session.findFirst({
    where: { OR: [{ tokenHash: hash }, { formerHash: hash, formerUntil: { gt: now } }] },
    include: { person: { include: { grants: { where: { state: "active" } } } } },
  });
  if (!session || !sessionLives(session, now) || session.person.status !== "active") return { kind: "visitor" };
  const grants = session.person.grants.map((grant) => ({ ...grant, role: Role.parse(grant.role) }));
  if (!grants.some((grant) => grantCounts(grant, now))) return { kind: "visitor" };

  if (now.getTime() - session.seenAt.getTime() >= seenEvery)
    await database.session.updateMany({ where: { id: session.id, revokedAt: null }, data: { seenAt: now } });
  const twoFactors = hasTwoFactors(session.method as SessionMethod, session.person.totpSecret !== null);
  const roles = rolesThatCount(grants, twoFactors, now);
  return { kind: "person", id: session.personId, roles, sessionId: session.id };
}

/**
 * Gives a session a new token, so that one that leaked earlier is worth nothing. The one before counts for a few seconds
 * more, for requests that were under way. Undefined when the session has ended, or when another request of the same
 * browser has just done it: its answer carries the token.
 */
export async function rotateSession(database: Database, before: string, now: Date): Promise<string | undefined> {
  const token = newToken();
  const { count } = await database.session.updateMany({
    where: { tokenHash: hashOfToken(before), revokedAt: null },
    data: {
      tokenHash: hashOfToken(token),
      formerHash: hashOfToken(before),
      formerUntil: new Date(now.getTime() + formerTokenSeconds * 1000),
    },
  });
  return count === 1 ? token : undefined;
}
