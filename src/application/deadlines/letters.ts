import { z } from "zod";
import { type Language, languageOf, say } from "@/core/language/say";
import { dateOfWhen } from "@/core/time/when";
import { sayDate, sayInstant } from "@/core/time/written";
import type { Database } from "@/platform/database/client";
import type { ReminderModel } from "@/platform/database/generated/models";
import { environment } from "@/platform/environment";
import type { Letter } from "@/platform/mail/deliver";

type Reader = { readonly name: string; readonly email: string; readonly language: string };

/** Finds the addresses now: contacts and people may have moved since the reminder was queued. */
async function readersOf(db: Database, { contactIds, personIds }: ReminderModel): Promise<Reader[]> {
  const [contacts, people] = await Promise.all([
    db.contact.findMany({
      where: { id: { in: contactIds }, archivedAt: null },
      include: { paths: { where: { kind: "email" }, orderBy: { rank: "asc" }, take: 1 } },
    }),
    db.person.findMany({ where: { id: { in: personIds }, status: "active" } }),
  ]);
  return [
    ...contacts.flatMap(({ name, language, paths: [path] }) => (path ? [{ name, language, email: path.value }] : [])),
    ...people.map(({ name, language, email }) => ({ name, language, email })),
  ];
}

async function linkOf(db: Database, { kind, aboutId }: ReminderModel): Promise<string> {
  const { origin } = environment();
  if (kind === "deadline") return `${origin}/deadlines/clocks/${aboutId}`;
  const row = await db.row.findUnique({ where: { id: aboutId }, select: { matrixId: true } });
  return `${origin}/matrix/${row?.matrixId ?? ""}?row=${aboutId}`;
}

function sayDue(language: Language, zone: string, { kind, dueAt }: ReminderModel): string {
  return kind === "review" ? sayDate(language, dateOfWhen(zone, dueAt)) : sayInstant(language, zone, dueAt);
}

/** Reminds somebody of what comes due; silent once the case is closed or nobody is left to tell. */
export const reminderLetter: Letter = async (payload, { database }) => {
  const { reminder: id } = z.object({ reminder: z.uuid() }).parse(payload);
  const [reminder, organisation] = await Promise.all([
    database.reminder.findUnique({ where: { id } }),
    database.organisation.findFirst({ select: { zone: true, language: true } }),
  ]);
  if (!reminder || !organisation) return [];
  const about = reminder.kind === "deadline" ? reminder.aboutId : null;
  if (about && (await database.clockCase.findFirst({ where: { id: about, closedAt: { not: null } } }))) return [];
  const [readers, link] = await Promise.all([readersOf(database, reminder), linkOf(database, reminder)]);
  return readers.map(({ name, email, language: spoken }) => {
    const language = languageOf(spoken || organisation.language);
    const { level, kind, title: what } = reminder;
    const values = { name, what, kind, link, due: sayDue(language, organisation.zone, reminder) };
    const letter = `letters.reminder-${level as "owner" | "backup" | "escalation"}` as const;
    return {
      to: email,
      subject: say(language, `${letter}.subject`, values),
      text: say(language, `${letter}.text`, values),
      urgent: kind === "deadline" || level === "escalation",
    };
  });
};
