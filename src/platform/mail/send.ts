import { createTransport, type Transporter } from "nodemailer";

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

let open: { url: string; transport: Transporter } | undefined;

/**
 * Sends a mail through the server of TOCSIN_SMTP_URL (such as smtps://user:password@mail.example.com) from
 * TOCSIN_MAIL_FROM; throws when the server does not take it. `id` is the same at every attempt, so that a mail that
 * went out twice can be told to be one.
 */
export async function sendMail({ to, subject, text }: Mail, id: string): Promise<void> {
  const url = process.env.TOCSIN_SMTP_URL ?? "";
  const from = process.env.TOCSIN_MAIL_FROM || `Tocsin <tocsin@${new URL(url).hostname}>`;
  await transport(url).sendMail({
    from,
    to,
    subject,
    text,
    messageId: `<${id}@${addressDomain(from)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

function transport(url: string): Transporter {
  if (open?.url !== url) {
    open?.transport.close();
    const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    open = { url, transport: createTransport({ url, ...limits }) };
  }
  return open.transport;
}

function addressDomain(from: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
}
