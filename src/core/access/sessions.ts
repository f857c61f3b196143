export type SessionTimes = {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** Silence after which it ends, in minutes. */
  readonly idleMinutes: number;
};

/** How many browsers one person may be signed in with; one more ends the oldest. */
export const sessionsAtMost = 5;

/** Tells whether a session still counts: not revoked, not past its absolute end, not silent for too long. */
export function sessionLives(session: SessionTimes, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.seenAt.getTime() < session.idleMinutes * 60_000
  );
}
