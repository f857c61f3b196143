import "server-only";
import { headers } from "next/headers";
import { signIn } from "@/application/access/sign-in";
import { signInWithPasskey } from "@/application/access/sign-in-with-passkey";
import { signOut } from "@/application/access/sign-out";
import { run } from "@/application/runner/run";
import { accept, type Result } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteOutcome } from "@/platform/log";
import { addressOf } from "@/platform/sign-in/address";
import { authOptions, type Credentials, enterThrough } from "@/platform/sign-in/next-auth";
import { ownOrigin } from "@/platform/sign-in/origin";
import { actorOfSession } from "@/platform/sign-in/session";
import { act } from "./act";
import { currentActor } from "./actor";
import { keepSession } from "./keep-session";

/** Gives next-auth's settings for this request; our own commands stand behind it. */
export function auth() {
  const world = currentWorld();
  return authOptions({
    async enter(credentials) {
      const head = await headers();
      const from = { address: addressOf(head), userAgent: head.get("user-agent") ?? "" };
      const actor = await currentActor();
      const result = await run(world, signIn, { ...credentials, ...from }, actor);
      noteOutcome(signIn.name, actor, result);
      return result;
    },
    async find(token) {
      const actor = await actorOfSession(world.database, token, world.now());
      return actor.kind === "person" ? actor.id : undefined;
    },
    async leave() {
      await run(world, signOut, {}, await currentActor());
    },
  });
}

/** Signs this browser in with what a passkey signed; next-auth has no part in it, the session row is the same. */
export async function enterWithPasskey(signed: unknown): Promise<Result<void>> {
  const head = await headers();
  const entered = await act(signInWithPasskey, {
    signed: signed as never,
    address: addressOf(head),
    userAgent: head.get("user-agent") ?? "",
  });
  if (!entered.ok) return entered;
  await keepSession(entered.value.token);
  return accept(undefined);
}

/** Signs this browser in with what a person typed. */
export async function enter(credentials: Credentials): Promise<Result<void>> {
  const gate = ownOrigin(await headers());
  if (!gate.ok) return gate;
  const entered = await enterThrough(auth(), credentials);
  if (!entered.ok) return entered;
  await keepSession(entered.value);
  return accept(undefined);
}
