import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import type { Command, Query } from "@/application/runner/act";
import { ask, run } from "@/application/runner/run";
import type { Result } from "@/core/shared/result";
import { currentWorld } from "@/platform/current";
import { noteOutcome } from "@/platform/log";
import { sessionCookie } from "@/platform/sign-in/cookie";
import { ownOrigin } from "@/platform/sign-in/origin";
import { rotateSession } from "@/platform/sign-in/session";
import { currentActor } from "./actor";
import { keepSession } from "./keep-session";

/** Runs a command for whoever sends this request; refuses requests from foreign pages with `foreign-origin`. */
export async function act<Schema extends z.ZodType, Value>(
  command: Command<Schema, Value>,
  input: z.input<Schema>,
): Promise<Result<Value>> {
  const gate = ownOrigin(await headers());
  if (!gate.ok) return gate;
  const [world, actor] = [currentWorld(), await currentActor()];
  const result = await run(world, command, input, actor);
  noteOutcome(command.name, actor, result);
  if (result.ok && command.stepUp) await renewToken();
  return result;
}

async function renewToken(): Promise<void> {
  const world = currentWorld();
  const before = (await cookies()).get(sessionCookie().name)?.value;
  const token = before && (await rotateSession(world.database, before, world.now()));
  if (token) await keepSession(token);
}

/** Answers a query for a page that shows refusals itself. */
export async function tryRead<Schema extends z.ZodType, Value>(
  query: Query<Schema, Value>,
  input: z.input<Schema>,
): Promise<Result<Value>> {
  return ask(currentWorld(), query, input, await currentActor());
}

/**
 * Answers a query for a page. Visitors are sent to sign in and come back; a refusal shows the forbidden page,
 * anything that does not exist (or is badly addressed) the not-found page.
 */
export async function read<Schema extends z.ZodType, Value>(
  query: Query<Schema, Value>,
  input: z.input<Schema>,
): Promise<Value> {
  const answer = await tryRead(query, input);
  if (answer.ok) return answer.value;
  switch (answer.refusal.code) {
    case "not-signed-in":
      return redirect(`/sign-in?to=${encodeURIComponent((await headers()).get("x-path") ?? "")}`);
    case "not-allowed":
      return forbidden();
    default:
      return notFound();
  }
}
