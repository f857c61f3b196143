import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";

/** Tells administrators and ISMS managers that an account for emergencies was used. */
export const emergencyLetter: Letter = async (payload, { database, now }) => {
  const { use } = z.object({ use: z.uuid() }).parse(payload);
  const used = await database.emergencyUse.findUnique({ where: { id: use }, include: { person: true } });
  const organisation = await database.organisation.findFirst();
  if (!used || !organisation) return [];
  const active = { role: { in: ["administrator", "isms-manager"] }, state: "active", startsAt: { lte: now() } };
  const told = await database.person.findMany({
    where: { status: "active", grants: { some: active } },
    select: { name: true, email: true, language: true },
  });
  return told.map(({ name, email, language }) => {
    const spoken = languageOf(language);
    const values = {
      name,
      account: used.person.name,
      organisation: organisation.name,
      at: sayInstant(spoken, organisation.zone, used.at),
      link: `${environment().origin}/settings/sign-in`,
    };
    return {
      to: email,
      urgent: true,
      subject: say(spoken, "letters.emergency.subject", values),
      text: say(spoken, "letters.emergency.text", values),
    };
  });
};
