import type { Actor } from "@/core/access/actor";
import { rolesThatCount } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import { hashOfToken, newToken } from "./token";

/** Use of a token is written down at most this often, in milliseconds. */
const usedEvery = 60_000;

/** Makes a token for programs; the prefix lets secret scanners find one that leaked. */
export function newApiToken(): string {
  return `tocsin_${newToken()}`;
}

/**
 * Finds who a token of the HTTP API stands for; token, person, status and roles are read from the database at every
 * call. Gives undefined for a token that does not work (any more). The role of auditor never comes through a token.
 */
export async function actorOfToken(database: Database, token: string, now: Date): Promise<Actor | undefined> {
  const found = await database.apiToken.findUnique({
    where: { hash: hashOfToken(token) },
    include: { person: { include: { grants: { where: { state: "active" } } } } },
  });
  if (!found || found.revokedAt || found.expiresAt <= now || found.person.status !== "active") return undefined;
  const grants = found.person.grants.map((grant) => ({ ...grant, role: Role.parse(grant.role) }));
  const roles = rolesThatCount(grants, found.person.totpSecret !== null, now).filter((role) => role !== "auditor");
  if (roles.length === 0) return undefined;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= usedEvery)
    await database.apiToken.update({ where: { id: found.id }, data: { lastUsedAt: now } });
  return { kind: "token", id: found.personId, roles, scopes: found.scopes, tokenId: found.id };
}
