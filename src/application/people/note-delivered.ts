import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { refuse } from "@/core/shared/result";

/** Notes that a server or provider took the message of a reach test; the first time counts. */
export const noteDelivered = command({
  name: "people.note-delivered",
  action: "people:tend",
  browserOnly: true,
  input: z.object({ target: z.uuid() }),
  async run({ tx, input: { target }, now }) {
    const { count } = await tx.reachTarget.updateMany({
      where: { id: target, deliveredAt: null },
      data: { deliveredAt: now },
    });
    if (count === 0) return refuse("nothing-changed");
    const { testId: test } = await tx.reachTarget.findUniqueOrThrow({ where: { id: target } });
    return done(
      { target },
      {
        entries: [{ stream: singleStreams.register, type: "people.reach-delivered", meta: { test, target } }],
        changed: [test],
      },
    );
  },
});
