import { command, done } from "@/application/runner/act";
import { singleStreams } from "@/core/ledger/entry";
import { AnswerReach } from "@/core/people/reach-test";
import { refuse } from "@/core/shared/result";
import { findReachLink } from "./find-reach-link";
import { settleTarget } from "./settle-target";

/** Takes the answer to a one-time link, from whoever holds it. Refuses `reach-link-over`, also for a second answer. */
export const answerReach = command({
  name: "people.answer-reach",
  action: "people:answer",
  browserOnly: true,
  input: AnswerReach,
  async run({ tx, input: { token, answer, newValue }, now }) {
    const found = await findReachLink(tx, token, now);
    if (!found.ok) return found;
    const { test, ...target } = found.value;
    const { count } = await tx.reachTarget.updateMany({
      where: { id: target.id, OR: [{ outcome: null }, { outcome: "no-answer" }] },
      data: { outcome: answer },
    });
    if (count === 0) return refuse("reach-link-over");
    const seconds = Math.round((now.getTime() - (target.deliveredAt ?? test.startedAt).getTime()) / 1000);
    const proposal = answer === "changed" ? newValue : "";
    const answered = { outcome: answer, method: "link", seconds, newValue: proposal, note: "", recordedBy: null };
    await settleTarget(tx, target, answered, now);
    return done(
      { answer },
      {
        entries: [
          {
            stream: singleStreams.register,
            type: "people.reach-answered",
            meta: {
              test: test.id,
              target: target.id,
              path: target.pathId,
              outcome: answer,
              method: "link",
              seconds: String(seconds),
            },
            fields: { newValue: proposal },
          },
        ],
        changed: [test.id],
      },
    );
  },
});
