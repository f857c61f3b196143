import { z } from "zod";
import { languageOf, say } from "@/core/language/say";
import { accept, refuse } from "@/core/shared/result";
import { environment } from "@/platform/environment";
import type { Deliver } from "@/platform/jobs/outbox";
import { sendMail } from "@/platform/mail/send";
import { mailServer } from "@/platform/mail/server";

const Payload = z.object({ person: z.uuid() });

/**
 * Sends a person what was held for them and is due: one mail as it is, several as a digest.
 * Refuses with `mail-not-configured`, and `notice-outdated` when nothing is due.
 */
export const deliverHeldMail: Deliver = async (notice, world) => {
  const { database } = world;
  const { person: id } = Payload.parse(notice.payload);
  const [person, held, server] = await Promise.all([
    database.person.findFirst({ where: { id, status: "active" } }),
    database.heldMail.findMany({
      where: { personId: id, sentAt: null, dueAt: { lte: world.now() } },
      orderBy: [{ heldAt: "asc" }, { id: "asc" }],
    }),
    mailServer(database),
  ]);
  const [first] = held;
  if (!person || !first) return refuse("notice-outdated");
  if (!server) return refuse("mail-not-configured");
  const language = languageOf(person.language);
  const values = { name: person.name, count: held.length, link: `${environment().origin}/settings/notices` };
  const mail =
    held.length === 1
      ? { subject: first.subject, text: first.text }
      : {
          subject: say(language, "letters.digest.subject", values),
          text: [
            say(language, "letters.digest.text", values),
            ...held.map(({ subject, text }, index) => `${index + 1}. ${subject}\n\n${text}`),
          ].join("\n\n---\n\n"),
        };
  await sendMail({ to: person.email, ...mail }, notice.id, server);
  await database.heldMail.updateMany({
    where: { id: { in: held.map((one) => one.id) } },
    data: { sentAt: world.now() },
  });
  return accept(undefined);
};
