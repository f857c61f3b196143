import type { Actor } from "@/core/access/actor";
import { type SessionMethod, sessionLives, sessionsAtMost } from "@/core/access/sessions";
import type { Tx } from "@/platform/database/client";
import { hashOfToken, newToken } from "@/platform/sign-in/token";

/** A token for the cookie of a browser, and when it ends at the latest. */
export type OpenedSession = { readonly token: string; readonly expiresAt: Date };

/**
 * Signs a browser in with a fresh token. The session that the same browser had before ends, and so does the oldest
 * one when a person has too many.
 */
export async function openSession(
  tx: Tx,
  personId: string,
  browser: { id: string; userAgent: string; before: Actor; method?: SessionMethod },
  now: Date,
): Promise<OpenedSession> {
  if (browser.before.kind === "person") await endSessions(tx, { id: browser.before.sessionId }, now);
  const sessions = await tx.session.findMany({ where: { personId, revokedAt: null }, orderBy: { createdAt: "desc" } });
  const surplus = sessions.filter((session) => sessionLives(session, now)).slice(sessionsAtMost - 1);
  await endSessions(tx, { id: { in: surplus.map(({ id }) => id) } }, now);

  const { sessionHours, sessionIdleMinutes } = await tx.organisation.findFirstOrThrow();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000);
  await tx.session.create({
    data: {
      id: browser.id,
      tokenHash: hashOfToken(token),
      personId,
      createdAt: now,
      seenAt: now,
      expiresAt,
      idleMinutes: sessionIdleMinutes,
      userAgent: browser.userAgent.slice(0, 300),
      method: browser.method ?? "password",
    },
  });
  return { token, expiresAt };
}

type Which = { id?: string | { in: string[] } | { not: string }; personId?: string };

/** Ends sessions at once; gives how many were open. */
export async function endSessions(tx: Tx, which: Which, now: Date): Promise<number> {
  const { count } = await tx.session.updateMany({ where: { ...which, revokedAt: null }, data: { revokedAt: now } });
  return count;
}
