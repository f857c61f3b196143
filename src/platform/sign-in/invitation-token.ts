import { derivedToken } from "./secret";

/** Gives the token in an invitation's link; it can be made again for the mail, so the outbox need not keep it. */
export function invitationToken(invitationId: string): string {
  return derivedToken("invitation", invitationId);
}
