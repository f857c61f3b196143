import { z } from "zod";
import { query } from "@/application/runner/act";
import { grantCounts, needsSecondFactor } from "@/core/access/grants";
import { passkeyDomain } from "@/core/access/passkeys";
import { byRole, Role } from "@/core/access/roles";
import { sessionLives } from "@/core/access/sessions";
import { accept, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import { currentProvider } from "@/platform/sign-in/provider";

/** Shows a person their own account: profile, roles, second factor, and where they are signed in. */
export const readAccount = query({
  name: "access.read-account",
  action: "access:own-account",
  browserOnly: true,
  input: z.object({}),
  async run({ db, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const person = await db.person.findUniqueOrThrow({
      where: { id: actor.id },
      include: {
        grants: { where: { state: { in: ["active", "pending"] } } },
        sessions: { where: { revokedAt: null }, orderBy: { seenAt: "desc" } },
        recoveryCodes: { where: { usedAt: null } },
        passkeys: { orderBy: { createdAt: "asc" } },
        identities: { orderBy: { createdAt: "asc" } },
      },
    });
    const grants = person.grants
      .sort(byRole)
      .filter((grant) => grant.state === "pending" || grantCounts(grant, now))
      .map((grant) => ({ role: Role.parse(grant.role), pending: grant.state === "pending", endsAt: grant.endsAt }));
    return accept({
      id: person.id,
      name: person.name,
      email: person.email,
      language: person.language,
      grants,
      hasAuthenticator: person.totpSecret !== null,
      hasPassword: person.passwordHash !== null,
      provider: currentProvider()?.name,
      identities: person.identities.map(({ id, issuer, subject, createdAt }) => ({ id, issuer, subject, createdAt })),
      needsAuthenticator:
        person.totpSecret === null &&
        person.passwordHash !== null &&
        grants.some(({ role }) => needsSecondFactor(role)),
      recoveryCodesLeft: person.recoveryCodes.length,
      passkeysPossible: passkeyDomain(environment().origin) !== undefined,
      passkeys: person.passkeys.map(({ id, name, synced, createdAt, usedAt }) => ({
        id,
        name,
        synced,
        createdAt,
        usedAt,
      })),
      sessions: person.sessions
        .filter((session) => sessionLives(session, now))
        .map(({ id, createdAt, seenAt, expiresAt, userAgent }) => ({
          id,
          createdAt,
          seenAt,
          expiresAt,
          userAgent,
          current: id === actor.sessionId,
        })),
    });
  },
});
