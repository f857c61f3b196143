import { command, done } from "@/application/runner/act";
import { NamePerson } from "@/core/access/account";
import { invitationDays } from "@/core/access/invitations";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { invitationToken } from "@/platform/sign-in/invitation-token";
import { hashOfToken } from "@/platform/sign-in/token";
import { handOver } from "./hand-over";

/** Gives a person who lost password or authenticator a one-time link to set both anew. */
export const renewSignIn = command({
  name: "access.renew-sign-in",
  action: "access:manage-people",
  browserOnly: true,
  input: NamePerson,
  async run({ tx, input, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const person = await tx.person.findUnique({
      where: { id: input.person, status: "active" },
      include: { grants: { where: { state: { in: ["active", "pending"] } } } },
    });
    if (!person) return refuse("not-found", { values: { thing: "person" } });
    if (person.id === actor.id) return refuse("own-sign-in-renewal");
    const invitation = newId();
    await tx.invitation.updateMany({
      where: { personId: person.id, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tx.invitation.create({
      data: {
        id: invitation,
        name: person.name,
        email: person.email,
        language: person.language,
        roles: person.grants.map(({ role }) => role),
        personId: person.id,
        tokenHash: hashOfToken(invitationToken(invitation)),
        invitedBy: actor.id,
        createdAt: now,
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000),
      },
    });
    const link = await handOver(tx, invitation);
    return done(link.value, {
      entries: [
        { stream: accessStream, type: "access.sign-in-renewal-issued", meta: { invitation, person: person.id } },
      ],
      notices: link.notices,
    });
  },
});
