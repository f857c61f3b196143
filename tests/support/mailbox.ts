import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail server on loopback that keeps what it receives. */
export type Mailbox = {
  readonly url: string;
  readonly received: readonly Email[];
  readonly empty: () => void;
  /** From now on every mail is turned away, or taken again. */
  readonly refuse: (closed: boolean) => void;
  readonly close: () => Promise<void>;
};

/** Starts a mail server that takes every mail until it is told not to. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Email[] = [];
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onMailFrom: (_address, _session, callback) =>
      refusing ? callback(new Error("The server is closed for this test")) : callback(),
    onData(stream, _, callback) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", async () => {
        received.push(await PostalMime.parse(Buffer.concat(chunks)));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    empty() {
      received.length = 0;
    },
    refuse(closed) {
      refusing = closed;
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
