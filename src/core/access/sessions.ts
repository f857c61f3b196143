export type SessionTimes = {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  /** Silence after which it ends, in minutes. */
  readonly idleMinutes: number;
};

/** How a session was opened; a provider may have said that it asked for more than one factor. */
export type SessionMethod = "password" | "passkey" | "provider" | "provider-mfa";

/** How long the token before the present one still counts, in seconds: for requests that were under way when it changed. */
export const formerTokenSeconds = 10;

/**
 * Tells whether two factors stand behind a session: a passkey checks finger, face or PIN on a device one has; next to a
 * password it takes an authenticator.
 */
export function hasTwoFactors(method: SessionMethod, hasAuthenticator: boolean): boolean {
  switch (method) {
    case "password":
      return hasAuthenticator;
    case "provider":
      return false;
    case "passkey":
    case "provider-mfa":
      return true;
  }
}

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
