import { randomUUID } from "node:crypto";
import type { Actor } from "@/core/access/actor";
import type { Role } from "@/core/access/roles";
import type { Database } from "@/platform/database/client";
import type { World } from "@/platform/world";

/** Makes a world around a test's database whose clock stands still unless the test moves it. */
export function testWorld(
  database: Database,
  start = "2026-11-22T09:00:00.000Z",
): World & { moveTo(instant: string): void } {
  let now = new Date(start);
  return {
    database,
    now: () => now,
    newId: randomUUID,
    moveTo(instant) {
      now = new Date(instant);
    },
  };
}

/** Adds a person to the database and gives the actor they are once signed in, with the roles a test needs. */
export async function signedIn(world: World, name: string, ...roles: Role[]): Promise<Actor & { kind: "person" }> {
  const id = world.newId();
  const email = `${id}@example.com`;
  await world.database.person.create({ data: { id, name, email, createdAt: world.now() } });
  return { kind: "person", id, roles, sessionId: world.newId() };
}
