import { command, done } from "@/application/runner/act";
import { AcceptInvitation } from "@/core/access/account";
import { needsSecondFactor } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { refuse } from "@/core/shared/result";
import { checkSecrets, replaceRecoveryCodes } from "./enrol";
import { passwordCounts } from "./local-passwords";
import { openSession } from "./sessions";
import { bringIn, claimInvitation, invitationEntry } from "./take-invitation";

/**
 * Accepts an invitation: the person sets a password and an authenticator, and is signed in. Refuses with
 * `passwords-off` where people sign in through the identity provider only.
 */
export const acceptInvitation = command({
  name: "access.accept-invitation",
  action: "access:accept-invitation",
  browserOnly: true,
  input: AcceptInvitation,
  async run({ tx, input, actor, now, newId }) {
    const claimed = await claimInvitation(tx, input.token, now);
    if (!claimed.ok) return claimed;
    const invitation = claimed.value;
    const known = invitation.personId && (await tx.person.findUnique({ where: { id: invitation.personId } }));
    if (!(await passwordCounts(tx, known || null))) return refuse("passwords-off");

    const organisation = await tx.organisation.findFirstOrThrow();
    const about = [input.name, invitation.email, organisation.name];
    const needsFactor = invitation.roles.some((role) => needsSecondFactor(Role.parse(role)));
    const secrets = await checkSecrets(input.secrets, about, needsFactor, now);
    if (!secrets.ok) return secrets;
    const brought = await bringIn(tx, invitation, { ...secrets.value, name: input.name }, now, newId);
    if (!brought.ok) return brought;
    const person = brought.value;
    const recoveryCodes = secrets.value.totpSecret ? await replaceRecoveryCodes(tx, person, newId) : [];
    const session = newId();
    const opened = await openSession(tx, person, { id: session, userAgent: input.userAgent, before: actor }, now);
    return done(
      { person, recoveryCodes, ...opened },
      { entries: [invitationEntry(invitation, { person, name: input.name, session })] },
    );
  },
});
