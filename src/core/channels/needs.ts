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
