import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A real mail server on this machine that keeps what it takes. */
export type MailServer = {
  readonly port: number;
  readonly url: string;
  readonly received: Email[];
  /** Refuses every mail with this from now on; takes them again with undefined. */
  refuseWith(error: Error | undefined): void;
  readonly stop: () => Promise<void>;
};

/** Starts a mail server; without options it takes mail from anybody, unencrypted. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Email[] = [];
  let refusal: Error | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...options,
    onData(stream, _, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", async () => {
        if (!refusal) received.push(await PostalMime.parse(Buffer.concat(chunks)));
        callback(refusal);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuseWith(error) {
      refusal = error;
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
