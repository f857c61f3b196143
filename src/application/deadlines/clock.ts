import type { Answer } from "@/core/deadlines/answer";
import type { Calendar } from "@/core/deadlines/calendar";
import type { Catalogue } from "@/core/deadlines/catalogue/schema";
import { type ClosedSpan, closedSpans } from "@/core/deadlines/closed-days";

/** A clock of an answer with the names of what it is about and what is needed to draw it. */
export type Clock = {
  readonly answer: Answer;
  readonly regime: string;
  readonly stage: string;
  /** Start of the count; null where it has not started. */
  readonly start: Date | null;
  readonly closed: readonly ClosedSpan[];
  readonly sources: ReadonlyArray<{ readonly id: string; readonly title: string }>;
};

/** Gives the clock of an answer; the calendar is the one that it was counted with, if any. */
export function clockOf(
  answer: Answer,
  catalogue: Catalogue,
  start: Date | null,
  calendar: Calendar | undefined,
): Clock {
  const regime = catalogue.regimes.find(({ id }) => id === answer.regime);
  const ends = [answer.deadline, answer.notBefore, ...answer.readings.map(({ deadline }) => deadline)];
  const last = ends.reduce<Date | null>((latest, at) => (at && (!latest || at > latest) ? at : latest), null);
  return {
    answer,
    regime: regime?.name ?? "",
    stage: regime?.stages.find(({ id }) => id === answer.stage)?.label ?? "",
    start,
    closed: answer.calendar && calendar && start && last ? closedSpans(calendar, answer.zone, start, last) : [],
    sources: answer.sources.map((id) => ({ id, title: catalogue.sources[id]?.title ?? id })),
  };
}
