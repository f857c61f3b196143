import { z } from "zod";
import { query } from "@/application/runner/act";
import { mailSecurities } from "@/core/organisation/mail";
import { accept } from "@/core/shared/result";
import { environmentHasMail, mailServer } from "@/platform/mail/server";
import { messagesAreConfigured } from "@/platform/messages/webhook";

/** Shows how mail goes out, without the password, and whether mails were given up. */
export const readMailSettings = query({
  name: "organisation.read-mail-settings",
  action: "organisation:read-outbox",
  browserOnly: true,
  input: z.object({}),
  async run({ db }) {
    const [settings, dead, server] = await Promise.all([
      db.mailSettings.findFirst(),
      db.notice.count({ where: { state: "dead" } }),
      mailServer(db),
    ]);
    const security = mailSecurities.find((one) => one === settings?.security) ?? "starttls";
    return accept({
      ...{ dead, configured: server !== undefined, byEnvironment: environmentHasMail(), from: server?.from ?? "" },
      /** Whether a provider of text messages is set up. */
      messages: messagesAreConfigured(),
      settings: {
        host: settings?.host ?? "",
        port: settings?.port ?? 587,
        security,
        user: settings?.user ?? "",
        from: settings?.from ?? "",
        hasPassword: Boolean(settings?.password),
        revision: settings?.revision ?? 0,
        testedAt: settings?.testedAt ?? null,
      },
    });
  },
});
