import { z } from "zod";
import type { Database } from "@/platform/database/client";
import { inTransaction } from "@/platform/database/transaction";
import { environment } from "@/platform/environment";
import { spendChallenge } from "./challenge";
import type { Visit } from "./provider";
import { openSecret, sealSecret } from "./secret";

/** Why somebody visits the provider, and where they go afterwards. */
const purposes = z.discriminatedUnion("purpose", [
  z.object({ purpose: z.literal("sign-in") }),
  z.object({ purpose: z.literal("invitation"), token: z.string() }),
  z.object({ purpose: z.literal("link"), session: z.string() }),
  z.object({ purpose: z.literal("step-up"), session: z.string(), nonce: z.string() }),
]);
export type Purpose = z.infer<typeof purposes>;

const Flow = z.object({
  why: purposes,
  to: z.string(),
  visit: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
});
export type Flow = { readonly why: Purpose; readonly to: string; readonly visit: Visit };

/** Longest time at the provider, in seconds; the state in it ends with it. */
export const flowSeconds = 300;

/** Names the cookie that binds a visit to the browser that began it. */
export function flowCookie(origin = environment().origin) {
  const secure = origin.startsWith("https:");
  return {
    name: secure ? "__Host-tocsin-visit" : "tocsin-visit",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: flowSeconds },
  } as const;
}

/** Seals a visit for the cookie, so that nothing of it can be read or changed outside. */
export function sealFlow(flow: Flow): string {
  return sealSecret("provider visit", JSON.stringify(flow));
}

/** Opens what `sealFlow` made; undefined for anything else. */
export function openFlow(sealed: string | undefined): Flow | undefined {
  const text = sealed && openSecret("provider visit", sealed);
  return text ? Flow.parse(JSON.parse(text)) : undefined;
}

/** Names what the state of a visit is good for. */
export const visiting = "provider visit";

/** Takes the answer to one visit, once; says no to a second one, and to one that was not begun here or too long ago. */
export function spendVisit(database: Database, state: string, now: Date): Promise<boolean> {
  return inTransaction(database, (tx) => spendChallenge(tx, visiting, state, now));
}
