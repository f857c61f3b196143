import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { FreshnessPolicy } from "@/core/people/freshness";
import { refuse } from "@/core/shared/result";

/** Changes how long verifications hold; `revision` 0 means that the usual days held so far. */
export const saveFreshnessPolicy = command({
  name: "people.save-freshness-policy",
  action: "people:edit",
  input: FreshnessPolicy.extend({ revision: z.coerce.number().int().min(0) }),
  async run({ tx, input: { revision, closeDays, otherDays } }) {
    const { count } =
      revision === 0
        ? await tx.freshnessPolicy.createMany({ data: [{ closeDays, otherDays }], skipDuplicates: true })
        : await tx.freshnessPolicy.updateMany({
            where: { revision },
            data: { closeDays, otherDays, revision: { increment: 1 } },
          });
    if (count !== 1) return refuse("stale-revision");
    const days = { close: String(closeDays), other: String(otherDays) };
    return done(
      { revision: revision + 1 },
      {
        entries: [{ stream: singleStreams.register, type: "people.freshness-policy-saved", meta: days }],
        changed: [singleStreams.register.id],
      },
    );
  },
});
