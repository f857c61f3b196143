import type { Answer } from "./answer";

const hard = new Set<Answer["kind"]>(["notice"]);
const open = new Set<Answer["state"]["is"]>(["running", "due-soon", "overdue"]);

function earliest(answers: readonly Answer[]): Answer | undefined {
  return answers
    .filter(({ deadline }) => deadline !== null)
    .reduce<Answer | undefined>(
      (best, next) => (best && Number(best.deadline) <= Number(next.deadline) ? best : next),
      undefined,
    );
}

/**
 * Gives the answer to act on first among several clocks (EARLIEST-OF): the earliest open legal limit, then the earliest
 * open expectation or inner limit, then the earliest one that is done. Undefined where none has a date.
 */
export function firstDue(answers: readonly Answer[]): Answer | undefined {
  const running = answers.filter(({ state }) => open.has(state.is));
  return (
    earliest(running.filter(({ kind, soft }) => hard.has(kind) && !soft)) ?? earliest(running) ?? earliest(answers)
  );
}
