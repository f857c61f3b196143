import { createTransport, type Transporter } from "nodemailer";
import type { MailServer } from "./server";

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Goes out at once, whatever its reader chose: something is overdue, or it concerns access itself. */
  readonly urgent?: boolean;
};

let open: { key: string; transport: Transporter } | undefined;

/**
 * Sends a mail; throws when the server does not take it. `id` is the same at every attempt, so that a mail that went
 * out twice can be told to be one.
 */
export async function sendMail(
  { to, subject, text }: Omit<Mail, "urgent">,
  id: string,
  server: MailServer,
): Promise<void> {
  const { from } = server;
  await transport(server).sendMail({
    from,
    // As text it would be read as a list, in which commas and groups name more readers.
    to: { name: "", address: to },
    subject,
    text,
    messageId: `<${id}@${addressDomain(from)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}

function transport({ options }: MailServer): Transporter {
  const key = JSON.stringify(options);
  if (open?.key !== key) {
    open?.transport.close();
    const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
    open = { key, transport: createTransport({ ...options, ...limits }) };
  }
  return open.transport;
}

function addressDomain(from: string): string {
  return /@([^@>\s]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
}
