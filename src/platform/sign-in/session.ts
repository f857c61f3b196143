import type { Actor } from "@/core/access/actor";
import { grantCounts, rolesThatCount } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { sessionLives } from "@/core/access/sessions";
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
  const session = await database.session.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { person: { include: { grants: { where: { state: "active" } } } } },
  });
  if (!session || !sessionLives(session, now) || session.person.status !== "active") return { kind: "visitor" };
  const grants = session.person.grants.map((grant) => ({ ...grant, role: Role.parse(grant.role) }));
  if (!grants.some((grant) => grantCounts(grant, now))) return { kind: "visitor" };

  if (now.getTime() - session.seenAt.getTime() >= seenEvery)
    await database.session.updateMany({ where: { id: session.id, revokedAt: null }, data: { seenAt: now } });
  const roles = rolesThatCount(grants, session.person.totpSecret !== null, now);
  return { kind: "person", id: session.personId, roles, sessionId: session.id };
}

/** Gives a session a new token, so that one that leaked earlier is worth nothing; undefined when it has ended. */
export async function rotateSession(database: Database, sessionId: string): Promise<string | undefined> {
  const token = newToken();
  const { count } = await database.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { tokenHash: hashOfToken(token) },
  });
  return count === 1 ? token : undefined;
}
