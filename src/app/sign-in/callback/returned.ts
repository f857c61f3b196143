import "server-only";
import type { z } from "zod";
import { acceptWithProvider } from "@/application/access/accept-with-provider";
import { linkIdentity } from "@/application/access/link-identity";
import { proveWithProvider } from "@/application/access/prove-with-provider";
import { signInWithProvider } from "@/application/access/sign-in-with-provider";
import type { Command } from "@/application/runner/act";
import { run } from "@/application/runner/run";
import type { Actor } from "@/core/access/actor";
import { accept, type Result, refuse } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteOutcome } from "@/platform/log";
import { type Flow, spendVisit } from "@/platform/sign-in/flow";
import { returnFromProvider } from "@/platform/sign-in/provider";

/** Where the browser goes now, and the token of its session where one was opened. */
type Returned = { readonly to: string; readonly token?: string };
type Browser = { readonly address: string; readonly userAgent: string };

/**
 * Does what a visit to the identity provider was for. Not through `act`: a return comes from another site by its nature;
 * that this browser began it is what the sealed cookie and the state say.
 */
export async function returnedFrom(
  flow: Flow,
  query: string,
  actor: Actor,
  browser: Browser,
): Promise<Result<Returned>> {
  const world = currentWorld();
  const { why, to, visit } = flow;
  const fresh = await spendVisit(world.database, visit.state, world.now());
  if (!fresh) return refuse("provider-failed");
  const verified = await returnFromProvider(query, visit);
  if (!verified.ok) return verified;
  const claims = verified.value;

  const does = async <Schema extends z.ZodType, Value>(command: Command<Schema, Value>, input: z.input<Schema>) => {
    const result = await run(world, command, input, actor);
    noteOutcome(command.name, actor, result);
    return result;
  };
  switch (why.purpose) {
    case "sign-in": {
      const entered = await does(signInWithProvider, { claims, ...browser });
      return entered.ok ? accept({ to, token: entered.value.token }) : entered;
    }
    case "invitation": {
      const { token } = why;
      const accepted = await does(acceptWithProvider, { token, claims, userAgent: browser.userAgent });
      return accepted.ok ? accept({ to: "/today", token: accepted.value.token }) : accepted;
    }
    case "link": {
      const linked = await does(linkIdentity, { claims, session: why.session });
      return linked.ok ? accept({ to }) : linked;
    }
    case "step-up": {
      const { nonce, session } = why;
      const proved = await does(proveWithProvider, { nonce, claims, session });
      return proved.ok
        ? accept({ to: `${to}${to.includes("?") ? "&" : "?"}proof=${encodeURIComponent(nonce)}` })
        : proved;
    }
  }
}
