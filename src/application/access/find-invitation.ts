import { invitationOpen } from "@/core/access/invitations";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { InvitationModel } from "@/platform/database/generated/models";
import { hashOfToken } from "@/platform/sign-in/token";

/** Finds the invitation behind a link. Refuses with `invitation-over`, whatever the reason. */
export async function findInvitation(
  db: Pick<Tx, "invitation">,
  token: string,
  now: Date,
): Promise<Result<InvitationModel>> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashOfToken(token) } });
  return invitation && invitationOpen(invitation, now) ? accept(invitation) : refuse("invitation-over");
}
