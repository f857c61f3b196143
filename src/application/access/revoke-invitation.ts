import { command, done } from "@/application/runner/act";
import { NameInvitation } from "@/core/access/account";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Takes an invitation back before it is accepted; its link stops working at once. */
export const revokeInvitation = command({
  name: "access.revoke-invitation",
  action: "access:manage-people",
  browserOnly: true,
  input: NameInvitation,
  async run({ tx, input, now }) {
    const { count } = await tx.invitation.updateMany({
      where: { id: input.invitation, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count !== 1) return refuse("invitation-over");
    const meta = { invitation: input.invitation };
    return done(undefined, { entries: [{ stream: accessStream, type: "access.invitation-revoked", meta }] });
  },
});
