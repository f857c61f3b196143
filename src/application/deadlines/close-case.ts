import { z } from "zod";
import { anchorNotices } from "@/application/ledger/anchor-wanted";
import { command, done } from "@/application/runner/act";
import { personOf } from "@/core/access/actor";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Closes a case: its clocks stand as they are, and nobody is reminded any more. Refuses `case-closed`. */
export const closeCase = command({
  name: "deadlines.close-case",
  action: "deadlines:run-clocks",
  input: z.object({ case: z.uuid(), why: z.string().trim().min(1).max(2_000) }),
  async run({ tx, input, actor, now }) {
    const by = personOf(actor);
    if (by === undefined) return refuse("not-signed-in");
    const { count } = await tx.clockCase.updateMany({
      where: { id: input.case, closedAt: null },
      data: { closedAt: now, closedBy: by },
    });
    if (count === 0) return refuse("case-closed");
    const entry = { stream: singleStreams.deadlines, type: "deadlines.case-closed", meta: { case: input.case } };
    return done(
      { case: input.case },
      {
        entries: [{ ...entry, fields: { why: input.why } }],
        notices: anchorNotices(`closing:${input.case}`),
        changed: [input.case],
      },
    );
  },
});
