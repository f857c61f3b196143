import { createHmac } from "node:crypto";

/** A short text to a number, written or spoken. */
export type ShortMessage = { readonly by: "sms" | "voice"; readonly to: string; readonly text: string };

/** Longest wait for the provider, in milliseconds. */
const patience = 15_000;

/** Tells whether this installation has been given a provider of text messages. */
export function messagesAreConfigured(): boolean {
  return Boolean(process.env.TOCSIN_MESSAGE_WEBHOOK && process.env.TOCSIN_MESSAGE_SECRET);
}

/**
 * Hands a short message to the provider at TOCSIN_MESSAGE_WEBHOOK as JSON, signed with TOCSIN_MESSAGE_SECRET: the header
 * `x-tocsin-signature` is `sha256=` and the HMAC-SHA-256 (hex) of the time in `x-tocsin-time`, a point, and the body.
 * Throws when it is not taken. `id` is the same at every attempt, so that the provider can drop a repetition.
 */
export async function sendMessage(message: ShortMessage, id: string, now: Date): Promise<void> {
  const body = JSON.stringify({ id, ...message });
  const time = now.toISOString();
  const response = await fetch(process.env.TOCSIN_MESSAGE_WEBHOOK ?? "", {
    method: "POST",
    redirect: "error",
    signal: AbortSignal.timeout(patience),
    headers: {
      "content-type": "application/json",
      "x-tocsin-time": time,
      "x-tocsin-signature": signature(process.env.TOCSIN_MESSAGE_SECRET ?? "", time, body),
    },
    body,
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`The provider of messages answered ${response.status}`);
}

/** Signs a request to the provider. */
export function signature(secret: string, time: string, body: string): string {
  return `sha256=${createHmac("sha256", secret).update(`${time}.${body}`).digest("hex")}`;
}
