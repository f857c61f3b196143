import type { Actor } from "@/core/access/actor";
import { Role } from "@/core/access/roles";
import { grantCounts, type SessionLimits, sessionLives } from "@/core/access/sessions";
import type { Database } from "@/platform/database/client";
import { hashOfToken } from "./token";

/** A session's silence is written down at most this often, in milliseconds, to spare a write per request. */
const seenEvery = 60_000;

/**
 * Finds who holds a session token: session, person, status and roles are read from the database at every call.
 * Gives a visitor for a token that is unknown, revoked, expired or idle, and for a disabled person.
 */
export async function actorOfSession(
  database: Database,
  token: string | undefined,
  limits: SessionLimits,
  now: Date,
): Promise<Actor> {
  if (!token) return { kind: "visitor" };
  const session = await database.session.findUnique({
    where: { tokenHash: hashOfToken(token) },
    include: { person: { include: { grants: { where: { state: "active" } } } } },
  });
  if (!session || !sessionLives(session, limits, now) || session.person.status !== "active") return { kind: "visitor" };
  if (now.getTime() - session.seenAt.getTime() >= seenEvery)
    await database.session.updateMany({ where: { id: session.id, revokedAt: null }, data: { seenAt: now } });
  const roles = session.person.grants.filter((grant) => grantCounts(grant, now)).map((grant) => Role.parse(grant.role));
  return { kind: "person", id: session.personId, roles: [...new Set(roles)], sessionId: session.id };
}
