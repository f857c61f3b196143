import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/core/access/actor";
import { permit } from "@/core/access/permit";
import type { Action } from "@/core/access/policy/policy";
import { currentWorld } from "@/platform/current";
import { sessionCookie } from "@/platform/sign-in/cookie";
import { actorOfSession } from "@/platform/sign-in/session";

/** Finds who sends this request; read from the database once per request. */
export const currentActor = cache(async (): Promise<Actor> => (await whoSends())());

/** Gives a question that can be asked while a long answer is under way: may whoever asked for it still do this? */
export async function stillMay(action: Action): Promise<() => Promise<boolean>> {
  const who = await whoSends();
  return async () => permit(await who(), action).allowed;
}

async function whoSends(): Promise<() => Promise<Actor>> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  const world = currentWorld();
  return () => actorOfSession(world.database, token, world.now());
}
