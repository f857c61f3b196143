import type { Database, Tx } from "@/platform/database/client";

const person = "person:";

/** Finds the names of the people behind actors, in one query; jobs and visitors have none. */
export async function actorNames(db: Database | Tx, actors: readonly string[]): Promise<Map<string, string>> {
  const ids = new Set(actors.filter((actor) => actor.startsWith(person)).map((actor) => actor.slice(person.length)));
  if (ids.size === 0) return new Map();
  const people = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [person + id, name]));
}
