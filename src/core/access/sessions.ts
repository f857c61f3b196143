/** How long a signed-in browser may stay silent, and how long it lasts at most, in minutes. */
export type SessionLimits = { readonly idleMinutes: number; readonly absoluteMinutes: number };

export type SessionTimes = {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
};

/** Tells whether a session still counts: not revoked, not past its absolute end, not silent for too long. */
export function sessionLives(session: SessionTimes, limits: SessionLimits, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.seenAt.getTime() < limits.idleMinutes * 60_000
  );
}

export type GrantTimes = { readonly state: string; readonly startsAt: Date; readonly endsAt: Date | null };

/** Tells whether a role grant counts now: confirmed, begun and not ended. */
export function grantCounts(grant: GrantTimes, now: Date): boolean {
  return grant.state === "active" && grant.startsAt <= now && (grant.endsAt === null || now < grant.endsAt);
}
