import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { languageOf, say } from "@/core/language/say";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { sendMail } from "@/platform/mail/send";
import { mailServer } from "@/platform/mail/server";

/**
 * Sends a mail to whoever asks, at once and not by the outbox, so that a mistake shows where it is made. Refuses
 * `mail-not-configured`, and `mail-test-failed` with the words of the mail server.
 */
export const testMail = command({
  name: "organisation.test-mail",
  action: "organisation:edit",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, actor, now, newId }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const server = await mailServer(tx);
    if (!server) return refuse("mail-not-configured");
    const { email, language } = await tx.person.findUniqueOrThrow({ where: { id: actor.id } });
    const spoken = languageOf(language);
    const mail = { to: email, subject: say(spoken, "letters.test.subject"), text: say(spoken, "letters.test.text") };
    const failure = await sendMail(mail, newId(), server).then(
      () => undefined,
      (error) => (error instanceof Error ? error.message : String(error)),
    );
    if (failure) return refuse("mail-test-failed", { values: { reason: failure.slice(0, 500) } });
    await tx.mailSettings.updateMany({ data: { testedAt: now } });
    return done(
      { to: email },
      { entries: [{ stream: organisationStream, type: "organisation.mail-tested", meta: { person: actor.id } }] },
    );
  },
});
