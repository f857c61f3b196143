import type { Actor } from "@/core/access/actor";
import { rolesThatCount } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import { Prisma } from "@/platform/database/generated/client";
import { rowsOf } from "@/platform/database/transaction";
import type { World } from "@/platform/world";
import { hashOfToken, newToken } from "./token";

/** Use of a token is written down at most this often, in milliseconds. */
const usedEvery = 60_000;

/** Makes a token for programs; the prefix lets secret scanners find one that leaked. */
export function newApiToken(): string {
  return `tocsin_${newToken()}`;
}

type Found = {
  readonly id: string;
  readonly personId: string;
  readonly scopes: string[];
  readonly lastUsedAt: Date | null;
  readonly secondFactor: boolean;
  readonly grants: {
    readonly role: string;
    readonly state: string;
    readonly from: number;
    readonly until: number | null;
  }[];
};

/**
 * Finds who a token of the HTTP API stands for; token, person, status and roles are read from the database at every
 * call, in one query. Gives undefined for a token that does not work (any more). The role of auditor never comes
 * through a token.
 */
export async function actorOfToken(database: Database, token: string, now: Date): Promise<Actor | undefined> {
  const [found] = await rowsOf<Found>(
    database,
    Prisma.sql`
    SELECT t.id, t."personId", t.scopes, t."lastUsedAt", (p."totpSecret" IS NOT NULL OR p."passwordHash" IS NULL) AS "secondFactor",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'state', g.state,
        'from', extract(epoch FROM g."startsAt") * 1000, 'until', extract(epoch FROM g."endsAt") * 1000)), '[]')
        FROM "RoleGrant" g WHERE g."personId" = p.id AND g.state = 'active') AS grants
    FROM "ApiToken" t JOIN "Person" p ON p.id = t."personId"
    WHERE t.hash = ${hashOfToken(token)} AND t."revokedAt" IS NULL AND t."expiresAt" > ${now} AND p.status = 'active'`,
  );
  if (!found) return undefined;
  const grants = found.grants.map(({ role, state, from, until }) => ({
    role: Role.parse(role),
    state,
    startsAt: new Date(from),
    endsAt: until === null ? null : new Date(until),
  }));
  const roles = rolesThatCount(grants, found.secondFactor, now).filter((role) => role !== "auditor");
  if (roles.length === 0) return undefined;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= usedEvery)
    await database.apiToken.update({ where: { id: found.id }, data: { lastUsedAt: now } });
  return { kind: "token", id: found.personId, roles, scopes: found.scopes, tokenId: found.id };
}

/** Finds who the Authorization header of a request stands for; undefined without a bearer token that works. */
export async function actorOfBearer(header: string | null, { database, now }: World): Promise<Actor | undefined> {
  const token = /^Bearer ([\w-]{1,200})$/i.exec(header ?? "")?.[1];
  return token === undefined ? undefined : actorOfToken(database, token, now());
}
