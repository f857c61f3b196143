import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";

/** Tells an administrator that a trial restore failed or should long have been made. */
export const drillLetter: Letter = async (payload, { database }) => {
  const { person: id, why } = z.object({ person: z.uuid(), why: z.enum(["failed", "overdue"]) }).parse(payload);
  const [person, organisation] = await Promise.all([
    database.person.findFirst({ where: { id, status: "active" } }),
    database.organisation.findFirst(),
  ]);
  if (!person || !organisation) return [];
  const language = languageOf(person.language);
  const link = `${environment().origin}/settings/backups`;
  const values = { name: person.name, organisation: organisation.name, why, link };
  return [
    {
      to: person.email,
      subject: say(language, "letters.drill-alarm.subject", values),
      text: say(language, "letters.drill-alarm.text", values),
      urgent: true,
    },
  ];
};
