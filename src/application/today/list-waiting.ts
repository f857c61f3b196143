import { z } from "zod";
import { query } from "@/application/runner/act";
import { accept } from "@/core/shared/result";
import { findWaiting } from "./waiting";
import { waitingFindings } from "./waiting-findings";

/** Shows a person what waits for them. */
export const listWaiting = query({
  name: "today.list-waiting",
  action: "access:read-today",
  input: z.object({}),
  async run({ db, actor, now, may }) {
    const waiting = [...(await findWaiting(db, actor, now)), ...(await waitingFindings(db, actor, now))];
    /** Whether this person could begin the first matrix. */
    const begin = may("matrix:edit") && (await db.matrix.count({ where: { archivedAt: null } })) === 0;
    return accept({ now, waiting, begin, may: { plan: may("matrix:edit") } });
  },
});
