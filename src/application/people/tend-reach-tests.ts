import { z } from "zod";
import { command, done } from "@/application/runner/act";
import { type Entry, singleStreams } from "@/core/ledger/entry";
import { reminderDue } from "@/core/people/reach-test";
import { refuse } from "@/core/shared/result";
import { closed } from "./reach-closing";
import { linkNotices } from "./reach-links";

/**
 * Closes the tests whose window is over and reminds those who have not answered, one test at a time. Refuses
 * `nothing-changed` when there is nothing to do.
 */
export const tendReachTests = command({
  name: "people.tend-reach-tests",
  action: "people:tend",
  browserOnly: true,
  input: z.object({}),
  async run({ tx, now }) {
    const open = await tx.reachTest.findMany({ where: { closedAt: null }, orderBy: { endsAt: "asc" } });
    const over = open.find(({ endsAt }) => endsAt <= now);
    if (over) {
      const entry = await closed(tx, over.id, now);
      return entry ? done({ test: over.id }, { entries: [entry], changed: [over.id] }) : refuse("nothing-changed");
    }
    const due = open.find((test) => reminderDue(test, now));
    if (!due) return refuse("nothing-changed");
    const { count } = await tx.reachTest.updateMany({
      where: { id: due.id, reminders: due.reminders, closedAt: null },
      data: { remindedAt: now, reminders: { increment: 1 } },
    });
    if (count === 0) return refuse("nothing-changed");
    const silent = await tx.reachTarget.findMany({ where: { testId: due.id, outcome: null } });
    const entry: Entry = {
      stream: singleStreams.register,
      type: "people.reach-reminded",
      meta: { test: due.id, silent: String(silent.length), round: String(due.reminders + 1) },
    };
    return done(
      { test: due.id },
      { entries: [entry], notices: linkNotices(silent, due.reminders + 1), changed: [due.id] },
    );
  },
});
