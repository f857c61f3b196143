import type { Kept } from "@/application/runner/act";
import { beginGrant } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import { accept, type Result, refuse } from "@/core/shared/result";
import type { Tx } from "@/platform/database/client";
import type { InvitationModel } from "@/platform/database/generated/models";
import { countAdministrators } from "./administrators";
import { findInvitation } from "./find-invitation";
import { restGuardedRoles } from "./rest-roles";
import { endSessions } from "./sessions";

/** Uses up the link of an invitation. Refuses with `invitation-over`. */
export async function claimInvitation(tx: Tx, token: string, now: Date): Promise<Result<InvitationModel>> {
  const found = await findInvitation(tx, token, now);
  if (!found.ok) return found;
  const claimed = await tx.invitation.updateMany({
    where: { id: found.value.id, usedAt: null, revokedAt: null },
    data: { usedAt: now },
  });
  return claimed.count === 1 ? found : refuse("invitation-over");
}

/** The columns of Person that an invitation fills. */
type Profile = {
  readonly name: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpStep: bigint | null;
};

/**
 * Brings an invited person in. One who was here already keeps their roles, but none of the ways in they had; roles that
 * need a second administrator rest then until one has confirmed them. Refuses with `person-known` and as grants do.
 */
export async function bringIn(
  tx: Tx,
  invitation: InvitationModel,
  profile: Profile,
  now: Date,
  newId: () => string,
): Promise<Result<string>> {
  const { email, language, invitedBy } = invitation;
  if (invitation.personId === null) {
    const person = newId();
    if (await tx.person.findUnique({ where: { email } })) return refuse("person-known", { field: "email" });
    await tx.person.create({ data: { id: person, ...profile, email, language, createdAt: now } });
    const granted = await grantRoles(tx, invitation, person, now, newId);
    return granted.ok ? accept(person) : granted;
  }
  const id = invitation.personId;
  await tx.person.update({ where: { id }, data: { ...profile, revision: { increment: 1 } } });
  await tx.passkey.deleteMany({ where: { personId: id } });
  await tx.identity.deleteMany({ where: { personId: id } });
  await tx.recoveryCode.deleteMany({ where: { personId: id } });
  // The link may have been opened by the administrator who made it; so a second one has to look.
  await restGuardedRoles(tx, id, invitedBy, now);
  await endSessions(tx, { personId: id }, now);
  return accept(id);
}

async function grantRoles(
  tx: Tx,
  { invitedBy, endsAt, roles }: InvitationModel,
  person: string,
  now: Date,
  newId: () => string,
): Promise<Result<void>> {
  const others = await countAdministrators(tx, [invitedBy, person], now);
  for (const role of roles.map((name) => Role.parse(name))) {
    const state = beginGrant({ role, to: person, by: invitedBy, endsAt }, others, now);
    if (!state.ok) return state;
    const data = { id: newId(), personId: person, role, grantedBy: invitedBy, startsAt: now, endsAt };
    await tx.roleGrant.create({ data: { ...data, state: state.value } });
  }
  return accept(undefined);
}

/** Records that an invitation was accepted, or a sign-in renewed, and how. */
export function invitationEntry(
  { id, personId, email, roles }: InvitationModel,
  { person, name, session }: { person: string; name: string; session: string },
): Kept {
  return {
    stream: accessStream,
    type: personId ? "access.sign-in-renewed" : "access.invitation-accepted",
    meta: { invitation: id, person, roles: roles.join(","), session },
    fields: { name, email },
  };
}
