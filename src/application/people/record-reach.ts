import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { RecordReach } from "@/core/people/reach-test";
import { refuse } from "@/core/shared/result";
import { settleTarget } from "./settle-target";

/** Records what a caller found out: who answered by which method after how long. Refuses `test-over`, `already-answered`. */
export const recordReach = command({
  name: "people.record-reach",
  action: "people:test",
  input: RecordReach,
  async run({ tx, input, actor, now }) {
    if (actor.kind !== "person") return refuse("not-signed-in");
    await tx.$executeRaw`SELECT FROM "ReachTarget" WHERE id = ${input.target}::uuid FOR UPDATE`;
    const target = await tx.reachTarget.findUnique({ where: { id: input.target }, include: { test: true } });
    if (!target) return refuse("not-found", { values: { thing: "contact" } });
    if (target.test.closedAt) return refuse("test-over");
    if (target.outcome && target.outcome !== "no-answer") return refuse("already-answered");
    const { outcome, method, seconds, newValue, note } = input;
    const { test: _, ...plain } = target;
    await settleTarget(tx, plain, { outcome, method, seconds, newValue, note, recordedBy: actor.id }, now);
    const meta = { test: target.testId, target: target.id, path: target.pathId, outcome, method };
    return done(
      { target: target.id },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.reach-recorded",
            meta: { ...meta, seconds: String(seconds ?? "") },
            fields: { note, newValue },
          },
        ],
        changed: [target.testId],
      },
    );
  },
});
