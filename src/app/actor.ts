import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import type { Actor } from "@/core/access/actor";
import { currentWorld } from "@/platform/current";
import { sessionCookie } from "@/platform/sign-in/cookie";
import { actorOfSession } from "@/platform/sign-in/session";

/** Finds who sends this request; read from the database once per request. */
export const currentActor = cache(async (): Promise<Actor> => {
  const world = currentWorld();
  const token = (await cookies()).get(sessionCookie().name)?.value;
  return actorOfSession(world.database, token, world.now());
});
