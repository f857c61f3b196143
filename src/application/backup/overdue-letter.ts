import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";
import { lastBackupAt } from "./last-backup";

/** Tells an administrator that there should long have been a backup. */
export const overdueLetter: Letter = async (payload, { database }) => {
  const { person: id } = z.object({ person: z.uuid() }).parse(payload);
  const [person, organisation, last] = await Promise.all([
    database.person.findFirst({ where: { id, status: "active" } }),
    database.organisation.findFirst(),
    lastBackupAt(database),
  ]);
  if (!person || !organisation) return [];
  const language = languageOf(person.language);
  const values = {
    name: person.name,
    organisation: organisation.name,
    last: last ? sayInstant(language, organisation.zone, last) : say(language, "letters.backup-overdue.never"),
    link: `${environment().origin}/settings/backups`,
  };
  return [
    {
      to: person.email,
      subject: say(language, "letters.backup-overdue.subject", values),
      text: say(language, "letters.backup-overdue.text", values),
      urgent: true,
    },
  ];
};
