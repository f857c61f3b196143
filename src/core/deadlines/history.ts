import { accept, type Result, refuse } from "@/core/shared/result";
import type { When } from "@/core/time/when";
import type { Answer } from "./answer";
import type { Events } from "./answer-stage";
import type { FactId, Facts, FactValue } from "./facts";

/**
 * One statement about a case: what is held to be so, who fixed it, from which source and why. Bitemporal: `validFrom` is
 * when it became so in the world, `recordedAt` when it was written down. Nothing is ever overwritten.
 */
export type Statement<Value = unknown> = {
  readonly id: string;
  /** Name of the event or id of the fact. */
  readonly about: string;
  /** Null withdraws what was said before. */
  readonly value: Value | null;
  readonly validFrom: Date;
  readonly recordedAt: Date;
  readonly by: string;
  readonly source: string;
  readonly why: string;
  /** Id of the statement that this one replaces, also for the past. */
  readonly corrects?: string;
};

/** All that was ever said about one case, oldest record first. */
export type History<Value = unknown> = readonly Statement<Value>[];

/** Adds a statement; refuses `recorded-out-of-order`, `nothing-to-correct` and `reason-missing`. */
export function record<Value>(history: History<Value>, statement: Statement<Value>): Result<History<Value>> {
  const last = history.at(-1);
  if (last && statement.recordedAt < last.recordedAt) return refuse("recorded-out-of-order", { field: "recordedAt" });
  if (statement.corrects !== undefined) {
    const corrected = history.find(({ id }) => id === statement.corrects);
    if (!corrected || corrected.about !== statement.about) return refuse("nothing-to-correct", { field: "corrects" });
    if (statement.why.trim() === "") return refuse("reason-missing", { field: "why" });
  }
  return accept([...history, statement]);
}

/** Gives what was known at an instant: later records are not there, corrected statements are gone. */
export function knownAt<Value>(history: History<Value>, at: Date): History<Value> {
  const known = history.filter(({ recordedAt }) => recordedAt <= at);
  const corrected = new Set(known.map(({ corrects }) => corrects));
  return known.filter(({ id }) => !corrected.has(id));
}

/** Gives the value that holds about something at one instant, as it was known at another; undefined for nothing. */
export function valueAt<Value>(
  history: History<Value>,
  about: string,
  at: { known: Date; valid: Date },
): Value | undefined {
  const holding = knownAt(history, at.known)
    .filter((statement) => statement.about === about && statement.validFrom <= at.valid)
    .reduce<Statement<Value> | undefined>(
      (best, next) => (best && next.validFrom < best.validFrom ? best : next),
      undefined,
    );
  return holding?.value ?? undefined;
}

function allAt<Value>(history: History<Value>, at: { known: Date; valid: Date }): Record<string, Value> {
  const names = [...new Set(history.map(({ about }) => about))];
  return Object.fromEntries(
    names.flatMap((about) => {
      const value = valueAt(history, about, at);
      return value === undefined ? [] : [[about, value] as const];
    }),
  );
}

/** Gives the events of a case as known at an instant. */
export function eventsAt(history: History<When>, known: Date): Events {
  return allAt(history, { known, valid: known });
}

/** Gives the facts of a case as known at one instant and valid at another. */
export function factsAt(history: History<FactValue>, at: { known: Date; valid: Date }): Facts {
  return allAt(history, at) as Partial<Record<FactId, FactValue>> as Facts;
}

/** An answer with the time from which it was the one known, and the statements that brought it. */
export type AnswerVersion = { readonly from: Date; readonly because: readonly string[]; readonly answer: Answer };

const dueAt = ({ deadline, onDate, notBefore, state }: Answer) =>
  JSON.stringify([deadline, onDate, notBefore, deadline ? "" : state.is]);

/**
 * Recomputes an answer after every record and keeps each one that differs in date: the history of a clock. `compute`
 * answers for the time at which the record was made, with everything known then.
 */
export function answersOverTime(records: readonly History[], compute: (known: Date) => Answer): AnswerVersion[] {
  const statements = records.flat().sort((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime());
  const times = [...new Set(statements.map(({ recordedAt }) => recordedAt.getTime()))];
  const versions: AnswerVersion[] = [];
  for (const time of times) {
    const from = new Date(time);
    const answer = compute(from);
    const before = versions.at(-1);
    if (before && dueAt(before.answer) === dueAt(answer)) continue;
    const because = statements.filter(({ recordedAt }) => recordedAt.getTime() === time).map(({ id }) => id);
    versions.push({ from, because, answer });
  }
  return versions;
}
