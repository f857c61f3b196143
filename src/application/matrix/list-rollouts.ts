import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { measureRollout } from "./rollout";

/** Tells how far the matrices are that have begun their first 90 days and still have steps to go. */
export const listRollouts = query({
  name: "matrix.list-rollouts",
  action: "matrix:read",
  input: z.object({}),
  async run({ db, now }) {
    const begun = await db.matrix.findMany({
      where: { archivedAt: null, rolloutOn: { not: null } },
      orderBy: { name: "asc" },
      select: { id: true, name: true, rolloutOn: true },
    });
    const found = await Promise.all(
      begun.map(async ({ id, name, rolloutOn }) => {
        const measured = await measureRollout(db, id, rolloutOn ?? "", now);
        const steps = measured?.steps ?? [];
        const open = steps.filter(({ state }) => state !== "done");
        return {
          id,
          name,
          done: steps.length - open.length,
          total: steps.length,
          late: open.filter(({ state }) => state === "late").length,
          /** The step to turn to now; the first that is open, for they build on each other. */
          next: open[0] ? { step: open[0].id, dueOn: open[0].dueOn } : null,
        };
      }),
    );
    return accept(found.filter(({ next }) => next !== null));
  },
});
