import type { Answer } from "./answer";
import type { CaseClock } from "./case";
import { sequenceOf } from "./planned-row";

/** A legal clock of a case as a calendar shows it. */
export type PlannedClock = {
  /** The same for as long as the case stands: case, regime and stage. */
  readonly id: string;
  readonly case: string;
  readonly title: string;
  readonly regime: string;
  readonly regimeName: string;
  readonly stage: string;
  readonly label: string;
  readonly at: Date;
  /** When the count started. */
  readonly start: Date;
  readonly sequence: number;
  readonly state: Answer["state"]["is"];
  /** The deadline is gone: the fact that it stood on was corrected, or the case was closed. */
  readonly cancelled: boolean;
};

type About = Pick<PlannedClock, "case" | "title" | "regime" | "regimeName" | "stage" | "label"> & {
  readonly closedAt: Date | null;
  /** When the case was last changed. */
  readonly changedAt: Date;
};

/** Gives what a calendar shows of a clock: its deadline, or the one that it had and lost; undefined for one that never had any. */
export function plannedClock({ answer, start, history }: CaseClock, about: About): PlannedClock | undefined {
  const { closedAt, changedAt, ...names } = about;
  const shown = answer.deadline ? answer : history.findLast((version) => version.answer.deadline)?.answer;
  if (!shown?.deadline) return undefined;
  const open = answer.state.is !== "met" && answer.state.is !== "missed";
  return {
    ...names,
    id: `${about.case}-${about.regime}-${about.stage}`,
    at: shown.deadline,
    start: start ?? shown.deadline,
    sequence: sequenceOf(closedAt ?? changedAt),
    state: answer.state.is,
    cancelled: !answer.deadline || (closedAt !== null && open),
  };
}
