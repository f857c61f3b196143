import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";
import { heldMailKind } from "@/platform/mail/hold";

/**
 * Lets everything go out at once that is held for a person and that they have not read, whatever hour they chose; for
 * when something cannot wait after all. Refuses `nothing-changed` when nothing is held.
 */
export const releaseHeldMail = command({
  name: "organisation.release-held-mail",
  action: "organisation:release-held-mail",
  input: z.object({ person: z.uuid() }),
  async run({ tx, input: { person }, now, newId }) {
    const { count } = await tx.heldMail.updateMany({
      where: { personId: person, sentAt: null, seenAt: null },
      data: { dueAt: now },
    });
    if (count === 0) return refuse("nothing-changed");
    return done(
      { count },
      {
        entries: [
          {
            stream: organisationStream,
            type: "organisation.held-mail-released",
            meta: { person, count: String(count) },
          },
        ],
        notices: [{ key: `${heldMailKind}:${newId()}`, kind: heldMailKind, payload: { person } }],
      },
    );
  },
});
