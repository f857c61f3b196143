import { z } from "zod";

/**
 * What something depends on: every group must hold, and a group holds when at least so many of its services work.
 * `[{ atLeast: 1, of: [a] }, { atLeast: 1, of: [b, c] }]` reads "a, and b or c".
 */
export const Needs = z.array(z.object({ atLeast: z.int().min(1), of: z.array(z.string().min(1)).min(1) }));
export type Needs = z.infer<typeof Needs>;

/** Lists the services that needs mention. */
export function needed(needs: Needs): string[] {
  return needs.flatMap((group) => group.of);
}

/** Adds something that is needed in any case, unless it is named already. */
export function withNeed(needs: Needs, id: string): Needs {
  return needed(needs).includes(id) ? needs : [...needs, { atLeast: 1, of: [id] }];
}

/** Takes a service out of all groups; a group that asked for all of its services asks for all that are left. */
export function withoutNeed(needs: Needs, id: string): Needs {
  return needs.flatMap(({ atLeast, of }) => {
    const left = of.filter((other) => other !== id);
    return left.length === 0 ? [] : [{ atLeast: Math.min(atLeast, left.length), of: left }];
  });
}

/** Gives the one of these services that is needed in any case, such as the carrier of a phone; undefined for none. */
export function certainNeed(needs: Needs, among: ReadonlySet<string>): string | undefined {
  return needs.find(({ of }) => of.length === 1 && among.has(of[0] ?? ""))?.of[0];
}

type Needing = { readonly id: string; readonly needs: Needs };

/** Finds the circles: services that need each other, each circle in the order of the ids. */
export function circlesOf(items: readonly Needing[]): string[][] {
  const direct = new Map(items.map(({ id, needs }) => [id, needed(needs)]));
  const reach = (from: string): ReadonlySet<string> => {
    const found = new Set(direct.get(from));
    for (const id of found) for (const next of direct.get(id) ?? []) found.add(next);
    return found;
  };
  const reached = new Map(items.map(({ id }) => [id, reach(id)]));
  const inCircle = items.map(({ id }) => id).filter((id) => reached.get(id)?.has(id));
  const circles = new Map<string, string[]>();
  for (const id of inCircle) {
    const circle = inCircle.filter((other) => reached.get(id)?.has(other) && reached.get(other)?.has(id)).sort();
    circles.set(circle.join(" "), circle);
  }
  return [...circles.values()];
}
