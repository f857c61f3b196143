import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";
import { invitationToken } from "@/platform/sign-in/invitation-token";

/** The link with which somebody joins; silent once it was used, taken back or has expired. */
export const invitationLetter: Letter = async (payload, { database, now }) => {
  const { invitationId } = z.object({ invitationId: z.uuid() }).parse(payload);
  const open = { id: invitationId, usedAt: null, revokedAt: null, expiresAt: { gt: now() } };
  const invitation = await database.invitation.findFirst({ where: open });
  const organisation = await database.organisation.findFirst();
  if (!invitation || !organisation) return [];
  const language = languageOf(invitation.language);
  const letter = invitation.personId ? "renewal" : "invitation";
  const values = {
    name: invitation.name,
    organisation: organisation.name,
    link: `${environment().origin}/invitation/${invitationToken(invitationId)}`,
    until: sayInstant(language, organisation.zone, invitation.expiresAt),
  };
  return [
    {
      to: invitation.email,
      subject: say(language, `letters.${letter}.subject`, values),
      text: say(language, `letters.${letter}.text`, values),
      urgent: true,
    },
  ];
};

/** Asks the other administrators to confirm a role; silent once that was decided. */
export const grantLetter: Letter = async (payload, { database, now }) => {
  const { grantId } = z.object({ grantId: z.uuid() }).parse(payload);
  const grant = await database.roleGrant.findFirst({
    where: { id: grantId, state: "pending" },
    include: { person: { select: { name: true } } },
  });
  if (!grant) return [];
  const by = await database.person.findUnique({ where: { id: grant.grantedBy }, select: { name: true } });
  const active = { role: "administrator", state: "active", startsAt: { lte: now() } };
  const others = await database.person.findMany({
    where: { status: "active", id: { not: grant.grantedBy }, grants: { some: active } },
    select: { email: true, language: true },
  });
  return others.map(({ email, language }) => {
    const spoken = languageOf(language);
    const values = {
      name: grant.person.name,
      by: by?.name ?? "",
      role: grant.role,
      link: `${environment().origin}/settings/people`,
    };
    return {
      to: email,
      subject: say(spoken, "letters.grant.subject", values),
      text: say(spoken, "letters.grant.text", values),
      urgent: true,
    };
  });
};
