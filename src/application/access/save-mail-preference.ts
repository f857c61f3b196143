import { command, done } from "@/application/runner/act";
import { MailPreference } from "@/core/access/mail-preference";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Chooses when one gets mail that can wait. What is held already keeps its hour. */
export const saveMailPreference = command({
  name: "access.save-mail-preference",
  action: "access:own-account",
  browserOnly: true,
  input: MailPreference,
  async run({ tx, input, actor }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.person.update({ where: { id: actor.id }, data: { ...input, revision: { increment: 1 } } });
    const { mailMode, ...fields } = input;
    return done(undefined, {
      entries: [
        { stream: accessStream, type: "access.mail-preference-saved", meta: { person: actor.id, mailMode }, fields },
      ],
    });
  },
});
