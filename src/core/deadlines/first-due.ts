import type { Answer } from "./answer";

const hard = new Set<Answer["kind"]>(["notice"]);
const open = ["running", "due-soon", "overdue"] as const;
type Open = Answer & { readonly state: { readonly is: (typeof open)[number] } };

/** Tells whether somebody still has to act on an answer. */
export const isOpen = (answer: Answer): answer is Open => (open as readonly string[]).includes(answer.state.is);

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
  const running = answers.filter(isOpen);
  return (
    earliest(running.filter(({ kind, soft }) => hard.has(kind) && !soft)) ?? earliest(running) ?? earliest(answers)
  );
}
