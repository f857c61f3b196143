import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import { hashPassword } from "@/platform/sign-in/password";
import { sealSecret } from "@/platform/sign-in/secret";
import { hashOfToken, newToken } from "@/platform/sign-in/token";

export const testPassword = "a lantern over quiet water";

export type TestPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly actor: Extract<Actor, { kind: "person" }>;
  /** The token of the session, as the cookie carries it. */
  readonly token: string;
  /** The code of the authenticator at an instant; each counts once. */
  readonly code: (now: Date) => string;
};

/** Puts a person with roles, a second factor and a session into the database, without asking the policy. */
export async function enrolledPerson(
  database: Database,
  roles: readonly Role[],
  now: Date,
  name = "Kim Sample",
): Promise<TestPerson> {
  const [id, sessionId, token, secret] = [randomUUID(), randomUUID(), newToken(), new Secret()];
  const email = `${id.slice(0, 8)}@example.com`;
  await database.person.create({
    data: {
      id,
      name,
      email,
      passwordHash: await hashPassword(testPassword),
      totpSecret: sealSecret("totp", secret.base32),
      createdAt: now,
      grants: {
        create: roles.map((role) => ({
          role,
          grantedBy: randomUUID(),
          startsAt: now,
          endsAt: role === "auditor" ? new Date(now.getTime() + 30 * 86_400_000) : null,
        })),
      },
      sessions: {
        create: {
          id: sessionId,
          tokenHash: hashOfToken(token),
          createdAt: now,
          seenAt: now,
          expiresAt: new Date(now.getTime() + 12 * 3_600_000),
        },
      },
    },
  });
  return {
    id,
    name,
    email,
    token,
    actor: { kind: "person", id, roles, sessionId },
    code: (at) => new TOTP({ secret }).generate({ timestamp: at.getTime() }),
  };
}
