import { command, done } from "@/application/runner/act";
import { endOfDay, InvitePerson } from "@/core/access/account";
import { beginGrant } from "@/core/access/grants";
import { invitationDays } from "@/core/access/invitations";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { invitationToken } from "@/platform/sign-in/invitation-token";
import { hashOfToken } from "@/platform/sign-in/token";
import { handOver } from "./hand-over";

/** Invites a person by a one-time link that brings their roles. */
export const invitePerson = command({
  name: "access.invite-person",
  action: "access:manage-people",
  browserOnly: true,
  input: InvitePerson,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    if (await tx.person.findUnique({ where: { email: input.email } }))
      return refuse("person-known", { field: "email" });
    const invitation = newId();
    const endsAt = endOfDay(input.lastDay);
    for (const role of input.roles) {
      const grant = beginGrant({ role, to: invitation, by: actor.id, endsAt }, 0, now);
      if (!grant.ok) return grant;
    }
    const { name, email, language, roles } = input;
    await tx.invitation.updateMany({ where: { email, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
    await tx.invitation.create({
      data: {
        id: invitation,
        name,
        email,
        language,
        roles,
        endsAt,
        tokenHash: hashOfToken(invitationToken(invitation)),
        invitedBy: actor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
      },
    });
    const link = await handOver(tx, invitation);
    return done(link.value, {
      entries: [
        {
          stream: accessStream,
          type: "access.person-invited",
          meta: { invitation, roles: roles.join(","), ends: endsAt?.toISOString() ?? "" },
          fields: { name, email },
        },
      ],
      notices: link.notices,
    });
  },
});
