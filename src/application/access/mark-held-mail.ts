import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { accessStream } from "@/core/access/stream";
import { refuse } from "@/core/shared/result";

/** Marks one's own held mail as read, one or all; refuses `nothing-changed` when none is unread. What is due is sent all the same. */
export const markHeldMail = command({
  name: "access.mark-held-mail",
  action: "access:own-account",
  browserOnly: true,
  input: z.object({ mail: z.uuid().optional() }),
  async run({ tx, input: { mail }, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    const { count } = await tx.heldMail.updateMany({
      where: { personId: actor.id, seenAt: null, ...(mail && { id: mail }) },
      data: { seenAt: now },
    });
    if (count === 0) return refuse("nothing-changed");
    return done(
      { count },
      {
        entries: [
          { stream: accessStream, type: "access.held-mail-read", meta: { person: actor.id, count: String(count) } },
        ],
      },
    );
  },
});
