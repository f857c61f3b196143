import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";

/** Rounds that do not count. */
const warmUp = 5;

/** One request: GET, or POST when there is a body. */
export type Ask = { readonly address: string; readonly token?: string | undefined; readonly body?: unknown };

/** Sends one request and gives the length of its answer in bytes; fails on any status but 200. */
export function send({ address, token, body }: Ask, agent: Agent): Promise<{ bytes: number; text: string }> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(payload && { "content-type": "application/json", "content-length": Buffer.byteLength(payload) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers, method: payload ? "POST" : "GET" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        if (response.statusCode === 200) resolve({ bytes: Buffer.byteLength(text), text });
        else reject(new Error(`${address}: ${response.statusCode} ${text.slice(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(payload);
  });
}

/** Makes so many requests with so many clients, each one after the other, and gives the milliseconds for one. */
export async function time(clients: number, requests: number, make: (client: number) => Ask): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let turn = 0; turn < requests / clients; turn++) await send(make(client), agent);
    }),
  );
  agent.destroy();
  return (performance.now() - start) / requests;
}

/** Measures two ways in short rounds in turn, so that what else the machine does falls on both alike; medians. */
export async function inTurn(rounds: number, floor: () => Promise<number>, ours: () => Promise<number>) {
  const [low, high]: [number[], number[]] = [[], []];
  // Both need a while until their code is compiled and their statements are planned.
  for (let round = 0; round < warmUp; round++) {
    await floor();
    await ours();
  }
  for (let round = 0; round < rounds; round++) {
    low.push(await floor());
    high.push(await ours());
  }
  return { floor: median(low), ours: median(high) };
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
