/** How long the link of an invitation works, in days. */
export const invitationDays = 7;

export type InvitationTimes = {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
};

/** Tells whether an invitation can still be accepted. */
export function invitationOpen(invitation: InvitationTimes, now: Date): boolean {
  return invitation.usedAt === null && invitation.revokedAt === null && now < invitation.expiresAt;
}
