import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A plain proxy that asks its targets in turn, as nginx does without further settings. */
export type RoundRobin = {
  readonly origin: string;
  /** Addresses of the processes behind it, such as http://127.0.0.1:4000. */
  targets: readonly string[];
  readonly stop: () => Promise<void>;
};

/**
 * Starts the proxy. A target that takes no connection is passed over; a request that breaks off is never sent again here:
 * whether it was carried out only its sender may ask, so he gets 502.
 */
export async function startRoundRobin(): Promise<RoundRobin> {
  const agent = new Agent({ keepAlive: false });
  let turn = 0;
  const proxy = { targets: [] as readonly string[] };

  const forward = (incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse, left: number) => {
    const target = proxy.targets[turn++ % proxy.targets.length];
    if (!target || left === 0) return outgoing.writeHead(502).end();
    const { method, url, headers, socket } = incoming;
    const before = headers["x-forwarded-for"];
    const forwarded = [before, socket.remoteAddress].filter(Boolean).join(", ");
    const asked = request(new URL(url ?? "/", target), {
      ...{ agent, method },
      headers: { ...headers, "x-forwarded-for": forwarded, connection: "close" },
    });
    asked.on("response", (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on("error", () => outgoing.destroy());
    });
    asked.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") forward(incoming, body, outgoing, left - 1);
      else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    outgoing.on("close", () => asked.destroy());
    asked.end(body);
  };

  const server = createServer({ keepAliveTimeout: 0 }, async (incoming, outgoing) => {
    const parts: Buffer[] = [];
    try {
      for await (const part of incoming) parts.push(part);
      forward(incoming, Buffer.concat(parts), outgoing, proxy.targets.length);
    } catch {
      outgoing.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(proxy, {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
