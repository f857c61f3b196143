import type { Database, Tx } from "@/platform/database/client";
import { openSecret } from "@/platform/sign-in/secret";

/** Where mail goes out, and in whose name. */
export type MailServer = {
  /** TOCSIN_SMTP_URL goes before what is set up on screen. */
  readonly source: "environment" | "settings";
  readonly options: {
    readonly url?: string;
    readonly host?: string;
    readonly port?: number;
    readonly secure?: boolean;
    readonly requireTLS?: boolean;
    readonly ignoreTLS?: boolean;
    readonly auth?: { readonly user: string; readonly pass: string };
  };
  readonly from: string;
};

/** Purpose under which the password of the mail server is encrypted. */
export const mailPassword = "mail password";

/** Tells whether the environment names a mail server, so that nothing is set up on screen. */
export function environmentHasMail(): boolean {
  return Boolean(process.env.TOCSIN_SMTP_URL);
}

/** Finds the mail server of this installation; undefined while none is set up. */
export async function mailServer(db: Database | Tx): Promise<MailServer | undefined> {
  const url = process.env.TOCSIN_SMTP_URL;
  if (url)
    return {
      source: "environment",
      options: { url },
      from: process.env.TOCSIN_MAIL_FROM || `Tocsin <tocsin@${new URL(url).hostname}>`,
    };
  const settings = await db.mailSettings.findFirst();
  if (!settings) return undefined;
  const { host, port, security, user, password, from } = settings;
  return {
    source: "settings",
    options: {
      host,
      port,
      secure: security === "tls",
      requireTLS: security === "starttls",
      ignoreTLS: security === "none",
      ...(user && { auth: { user, pass: openSecret(mailPassword, password) ?? "" } }),
    },
    from: `Tocsin <${from}>`,
  };
}
