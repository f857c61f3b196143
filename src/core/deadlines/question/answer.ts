import { type Answer, blankAnswer } from "@/core/deadlines/answer";
import { answerStage } from "@/core/deadlines/answer-stage";
import { answerCount } from "@/core/deadlines/count";
import { firstDue } from "@/core/deadlines/first-due";
import { step } from "@/core/deadlines/step";
import type { Question } from "./question";

/** An answer, and all the clocks that it was chosen from. */
export type Answered = { readonly answer: Answer; readonly among: readonly Answer[] };

const asLabel = ({ regime, stage }: Answer) => [regime, stage].filter(Boolean).join(" ");

/** Chooses the clock to act on; where none has a date, the first that runs, or waits for an event, speaks for all. */
function choose(candidates: readonly Answer[], among: readonly Answer[]): Answered | undefined {
  const first = firstDue(candidates);
  if (!first) {
    const standIn =
      candidates.find(({ state }) => state.is === "running") ??
      candidates.find(({ state }) => state.is === "not-started") ??
      candidates[0];
    return standIn && { answer: standIn, among };
  }
  const running = candidates.filter(({ deadline }) => deadline !== null).length;
  if (running < 2) return { answer: first, among };
  const which = step("earliest-of", { count: running, which: asLabel(first) || (first.rule ?? "") });
  return { answer: { ...first, steps: [...first.steps, which] }, among };
}

function answerStages({ targets, situation }: Extract<Question, { form: "stages" }>): Answered {
  const all = targets.map(({ regime, stage }) => ({ stage, answer: answerStage(regime, stage, situation) }));
  const among = all.map(({ answer }) => answer);
  const mine = all.filter(({ stage }) => !stage.otherParty && !stage.limitOf).map(({ answer }) => answer);
  const chosen = all.length === 1 ? undefined : (choose(mine, among) ?? choose(among, among));
  const [only] = among;
  return chosen ?? { answer: only ?? blankAnswer(situation.zone, null, null), among };
}

/** Answers a question that has been read. */
export function answerQuestion(question: Question): Answered {
  if (question.form === "count") return single(answerCount(question.rule, question.counting, question.now));
  if (question.form === "stages") return answerStages(question);
  if (question.form === "dormant") return single({ ...blankAnswer(question.zone, null, null), steps: [question.why] });
  const among = question.questions.map((inner) => answerQuestion(inner).answer);
  return choose(among, among) ?? single(blankAnswer("UTC", null, null));
}

function single(answer: Answer): Answered {
  return { answer, among: [answer] };
}
