import { command, done } from "@/application/runner/act";
import { AcceptInvitation } from "@/core/access/account";
import { beginGrant, needsSecondFactor } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { InvitationModel } from "@/platform/database/generated/models";
import { countAdministrators } from "./administrators";
import { checkSecrets, replaceRecoveryCodes } from "./enrol";
import { findInvitation } from "./find-invitation";
import { restGuardedRoles } from "./rest-roles";
import { endSessions, openSession } from "./sessions";

/**
 * Accepts an invitation: the person sets a password and an authenticator, and is signed in. A person who was here
 * already keeps their roles; those that need a second administrator rest until one has confirmed them.
 */
export const acceptInvitation = command({
  name: "access.accept-invitation",
  action: "access:accept-invitation",
  browserOnly: true,
  input: AcceptInvitation,
  async run({ tx, input, actor, now, newId }) {
    const found = await findInvitation(tx, input.token, now);
    if (!found.ok) return found;
    const invitation = found.value;
    const claimed = await tx.invitation.updateMany({
      where: { id: invitation.id, usedAt: null, revokedAt: null },
      data: { usedAt: now },
    });
    if (claimed.count !== 1) return refuse("invitation-over");

    const organisation = await tx.organisation.findFirstOrThrow();
    const roles = invitation.roles.map((role) => Role.parse(role));
    const about = [input.name, invitation.email, organisation.name];
    const secrets = await checkSecrets(input.secrets, about, roles.some(needsSecondFactor), now);
    if (!secrets.ok) return secrets;

    const profile = { ...secrets.value, name: input.name };
    const person = invitation.personId ?? newId();
    if (invitation.personId) {
      await tx.person.update({ where: { id: person }, data: { ...profile, revision: { increment: 1 } } });
      await tx.passkey.deleteMany({ where: { personId: person } });
      // The link may have been opened by the administrator who made it; so a second one has to look.
      await restGuardedRoles(tx, person, invitation.invitedBy, now);
      await endSessions(tx, { personId: person }, now);
    } else {
      const { email, language } = invitation;
      if (await tx.person.findUnique({ where: { email } })) return refuse("person-known", { field: "email" });
      await tx.person.create({ data: { id: person, ...profile, email, language, createdAt: now } });
      const granted = await grantRoles(tx, invitation, roles, person, now, newId);
      if (!granted.ok) return granted;
    }
    const recoveryCodes = secrets.value.totpSecret ? await replaceRecoveryCodes(tx, person, newId) : [];
    const session = newId();
    const opened = await openSession(tx, person, { id: session, userAgent: input.userAgent, before: actor }, now);
    const type = invitation.personId ? "access.sign-in-renewed" : "access.invitation-accepted";
    return done(
      { person, recoveryCodes, ...opened },
      {
        entries: [
          {
            stream: accessStream,
            type,
            meta: { invitation: invitation.id, person, roles: roles.join(","), session },
            fields: { name: input.name, email: invitation.email },
          },
        ],
      },
    );
  },
});

async function grantRoles(
  tx: Tx,
  { invitedBy, endsAt }: InvitationModel,
  roles: readonly Role[],
  person: string,
  now: Date,
  newId: () => string,
): Promise<Result<void>> {
  const others = await countAdministrators(tx, [invitedBy, person], now);
  for (const role of roles) {
    const state = beginGrant({ role, to: person, by: invitedBy, endsAt }, others, now);
    if (!state.ok) return state;
    const data = { id: newId(), personId: person, role, grantedBy: invitedBy, startsAt: now, endsAt };
    await tx.roleGrant.create({ data: { ...data, state: state.value } });
  }
  return accept(undefined);
}
