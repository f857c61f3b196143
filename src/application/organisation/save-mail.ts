import { command, done } from "@/application/runner/act";
import { SaveMail } from "@/core/organisation/mail";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { environmentHasMail, mailPassword } from "@/platform/mail/server";
import { sealSecret } from "@/platform/sign-in/secret";

/**
 * Sets the mail server up. A password is kept for the server and user it was typed for, and must be typed again for
 * others, so that nobody lets it be sent elsewhere. Refuses `mail-by-environment` while the environment names a server.
 */
export const saveMail = command({
  name: "organisation.save-mail",
  action: "organisation:edit",
  browserOnly: true,
  input: SaveMail,
  async run({ tx, input: { revision, password, ...settings } }) {
    if (environmentHasMail()) return refuse("mail-by-environment");
    const before = await tx.mailSettings.findFirst();
    if ((before?.revision ?? 0) !== revision) return refuse("stale-revision");
    const same =
      before?.host === settings.host && before.user === settings.user && before.security === settings.security;
    const kept = same && settings.user ? before.password : "";
    if (settings.user && !password && !kept) return refuse("mail-password-again", { field: "password" });
    const sealed = settings.user && password ? sealSecret(mailPassword, password) : kept;
    const data = { ...settings, password: sealed, revision: revision + 1, testedAt: null };
    await tx.mailSettings.upsert({ where: { only: true }, create: data, update: data });
    return done(
      { revision: revision + 1 },
      {
        entries: [
          {
            stream: organisationStream,
            type: "organisation.mail-saved",
            meta: { security: settings.security, revision: String(revision + 1) },
            fields: { host: settings.host, port: settings.port, user: settings.user, from: settings.from },
          },
        ],
      },
    );
  },
});
