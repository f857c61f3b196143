import { z } from "zod";
import { lockErasures } from "@/application/evidence/erasures";
import { command, done } from "@/application/runner/act";
import type { Entry } from "@/core/ledger/entry";
import { erasureEntries, privacyEntry } from "@/core/privacy/erasure";
import { automaticKinds } from "@/core/privacy/retention";
import { refuse } from "@/core/shared/result";
import { markHere } from "./carry-out";
import { listDue } from "./due";
import { eraseAt } from "./erase-at";
import { policyHere } from "./policy";
import { takeAway } from "./take-away";

/** Records that go in one transaction. */
const batch = 200;

/** Takes away the next records of one kind whose time is over and that nobody has to confirm. Refuses `nothing-changed` when there are none. */
export const tendRetention = command({
  name: "privacy.tend-retention",
  action: "privacy:tend",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    await lockErasures(tx);
    const [policy, mark] = [await policyHere(tx), await markHere(tx)];
    for (const kind of automaticKinds) {
      const due = await listDue(tx, policy, kind, now, { skip: 0, take: batch });
      if (due.length === 0) continue;
      const fields = await takeAway(
        tx,
        kind,
        due.map(({ id }) => id),
        mark,
      );
      const explained = erasureEntries(fields, { basis: "retention", rule: kind });
      const meta = {
        rule: kind,
        period: policy[kind].period,
        records: String(due.length),
        fields: String(fields.length),
      };
      const entries: [Entry, ...Entry[]] = [privacyEntry("retention-applied", meta), ...explained];
      const files = { key: `retention:${now.toISOString()}`, kind: "privacy.remove-files", payload: {} };
      return done(
        { kind, records: due.length },
        {
          entries,
          placed: (places) => eraseAt(tx, places.slice(1)),
          notices: kind === "pack" ? [files] : [],
        },
      );
    }
    return refuse("nothing-changed");
  },
});
