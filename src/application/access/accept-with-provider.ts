import { command, done } from "@/application/runner/act";
import { AcceptWithProvider } from "@/core/access/account";
import { needsSecondFactor } from "@/core/access/grants";
import { Role } from "@/core/access/roles";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";
import { openSession } from "./sessions";
import { bringIn, claimInvitation, invitationEntry } from "./take-invitation";

/**
 * Accepts an invitation as whoever the identity provider vouches for; the link, not a mail address, says whose account
 * it is. No password is set. Refuses with `identity-taken` and `provider-one-factor`.
 */
export const acceptWithProvider = command({
  name: "access.accept-with-provider",
  action: "access:accept-invitation",
  browserOnly: true,
  input: AcceptWithProvider,
  async run({ tx, input, actor, now, newId }) {
    const claimed = await claimInvitation(tx, input.token, now);
    if (!claimed.ok) return claimed;
    const invitation = claimed.value;
    const { issuer, subject, twoFactors } = input.claims;
    const holder = await tx.identity.findUnique({ where: { issuer_subject: { issuer, subject } } });
    if (holder && holder.personId !== invitation.personId) return refuse("identity-taken");
    if (!twoFactors && invitation.roles.some((role) => needsSecondFactor(Role.parse(role))))
      return refuse("provider-one-factor");

    const { name } = invitation;
    const profile = { name, passwordHash: null, totpSecret: null, totpStep: null };
    const brought = await bringIn(tx, invitation, profile, now, newId);
    if (!brought.ok) return brought;
    const [person, identity, session] = [brought.value, newId(), newId()];
    await tx.identity.create({ data: { id: identity, personId: person, issuer, subject, createdAt: now } });
    const method = twoFactors ? "provider-mfa" : "provider";
    const browser = { id: session, userAgent: input.userAgent, before: actor, method } as const;
    const opened = await openSession(tx, person, browser, now);
    return done(
      { person, ...opened },
      {
        entries: [
          invitationEntry(invitation, { person, name, session }),
          {
            stream: accessStream,
            type: "access.identity-linked",
            meta: { person, identity },
            fields: { issuer, subject },
          },
        ],
      },
    );
  },
});
