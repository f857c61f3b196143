import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { organisationStream } from "@/core/organisation/stream";
import { refuse } from "@/core/shared/result";

/** Puts a notice that was given up or skipped back into the outbox, as if it were new. */
export const retryNotice = command({
  name: "organisation.retry-notice",
  action: "organisation:retry-notice",
  input: z.object({ notice: z.uuid() }),
  async run({ tx, input: { notice }, now }) {
    const { count } = await tx.notice.updateMany({
      where: { id: notice, state: { in: ["dead", "skipped"] } },
      data: { state: "waiting", attempts: 0, nextAt: now, lastError: null },
    });
    if (count === 0) return refuse("not-found", { values: { thing: "notice" } });
    return done(
      { notice },
      { entries: [{ stream: organisationStream, type: "organisation.notice-retried", meta: { notice } }] },
    );
  },
});
