import { type Entry, singleStreams } from "@/core/ledger/entry";
import { sumUp } from "@/core/people/reach-test";
import type { Tx } from "@/platform/database/client";
import { toFacts } from "./reach-facts";

/** Closes a test that is open and gives the entry with its result; undefined when it was closed already. */
export async function closed(tx: Tx, test: string, now: Date): Promise<Entry | undefined> {
  const { count } = await tx.reachTest.updateMany({ where: { id: test, closedAt: null }, data: { closedAt: now } });
  if (count === 0) return undefined;
  const result = sumUp((await tx.reachTarget.findMany({ where: { testId: test } })).map(toFacts));
  return {
    stream: singleStreams.register,
    type: "people.reach-test-closed",
    meta: {
      test,
      people: String(result.people),
      reached: String(result.reachedPeople),
      "median-seconds": String(result.medianSeconds ?? ""),
    },
  };
}
