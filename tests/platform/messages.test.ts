import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, it } from "vitest";
import { messagesAreConfigured, sendMessage } from "@/platform/messages/webhook";

const asked: { headers: Record<string, unknown>; body: string }[] = [];
let status = 202;
const provider = createServer({ keepAliveTimeout: 0 }, (request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    asked.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status).end();
  });
});
await new Promise<void>((resolve) => provider.listen(0, "127.0.0.1", resolve));
afterAll(() => new Promise<void>((resolve) => provider.close(() => resolve())));

const message = { by: "sms", to: "+49 171 3920010", text: "Grüße" } as const;
const now = new Date("2026-11-22T09:00:00Z");

describe("the provider of messages", () => {
  it("is not required", () => {
    expect(messagesAreConfigured()).toBe(false);
  });

  it("gets each message signed, so that it can tell ours from a forged one, and a refusal is an error", async () => {
    process.env.TOCSIN_MESSAGE_WEBHOOK = `http://127.0.0.1:${(provider.address() as AddressInfo).port}/send`;
    process.env.TOCSIN_MESSAGE_SECRET = "a shared secret";
    expect(messagesAreConfigured()).toBe(true);
    await sendMessage(message, "notice-1", now);
    const [{ headers, body } = { headers: {}, body: "" }] = asked;
    expect(JSON.parse(body)).toEqual({ id: "notice-1", ...message });
    const expected = createHmac("sha256", "a shared secret")
      .update(`${headers["x-tocsin-time"]}.${body}`)
      .digest("hex");
    expect(headers["x-tocsin-signature"]).toBe(`sha256=${expected}`);
    status = 500;
    await expect(sendMessage(message, "notice-2", now)).rejects.toThrow("500");
  });
});
