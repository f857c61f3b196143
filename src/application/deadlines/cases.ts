import type { Calendars } from "@/core/deadlines/calendars/built-in";
import { calendarFor } from "@/core/deadlines/calendars/choose";
import { type CaseClock, type CaseRecord, clocksOf, eventOf } from "@/core/deadlines/case";
import type { Regime, Stage } from "@/core/deadlines/catalogue/schema";
import { Facts, type FactValue } from "@/core/deadlines/facts";
import { firstDue } from "@/core/deadlines/first-due";
import type { Statement } from "@/core/deadlines/history";
import { type PlannedClock, plannedClock } from "@/core/deadlines/planned-clock";
import type { When } from "@/core/time/when";
import type { Database } from "@/platform/database/client";
import type { ClockCaseModel, ClockStatementModel } from "@/platform/database/generated/models";

export type StoredCase = ClockCaseModel & { readonly statements: readonly ClockStatementModel[] };

/** A clock of a case with what it is about. */
export type NamedClock = CaseClock & { readonly regime: Regime; readonly stage: Stage };

function statementOf<Value>(stored: ClockStatementModel, value: Value | null): Statement<Value> {
  const { id, about, validFrom, recordedAt, by, source, why, corrects } = stored;
  return { id, about, value, validFrom, recordedAt, by, source, why, ...(corrects ? { corrects } : {}) };
}

/** Gives the statements of a stored case as core reads them, oldest first. */
export function recordOf({ zone, statements }: Pick<StoredCase, "zone" | "statements">): CaseRecord {
  const ofKind = (kind: string) => statements.filter((statement) => statement.kind === kind);
  return {
    zone,
    events: ofKind("event").map((stored) => statementOf<When>(stored, eventOf(zone, stored.value))),
    facts: ofKind("fact").map((stored) => {
      const value = Facts.parse(stored.value === null ? {} : { [stored.about]: stored.value });
      return statementOf<FactValue>(stored, Object.values(value)[0] ?? null);
    }),
  };
}

/** Answers every clock of a case for the regimes it watches; those that left the catalogue are left out. */
export function clocksOfCase(
  stored: StoredCase,
  regimes: readonly Regime[],
  calendars: Calendars,
  now: Date,
): NamedClock[] {
  const record = recordOf(stored);
  const calendarOf = ({ calendar }: Regime) => calendarFor(calendars, calendar, stored.zone);
  return stored.regimes.flatMap((id) => {
    const regime = regimes.find((one) => one.id === id);
    if (!regime) return [];
    const clocks = clocksOf(record, regime, now, calendarOf);
    return regime.stages.flatMap((stage, index) => {
      const clock = clocks[index];
      return clock ? [{ ...clock, regime, stage }] : [];
    });
  });
}

/** Gives the clock of a case to act on first; undefined where none has a date. */
export function firstDueOf(clocks: readonly NamedClock[]): NamedClock | undefined {
  const first = firstDue(clocks.map(({ answer }) => answer));
  return clocks.find(({ answer }) => answer === first);
}

/** Gives the clocks of a case as a calendar and a reminder know them. */
export function plannedClocksOf(
  stored: StoredCase,
  regimes: readonly Regime[],
  calendars: Calendars,
  now: Date,
): PlannedClock[] {
  const changedAt = stored.statements.at(-1)?.recordedAt ?? stored.openedAt;
  return clocksOfCase(stored, regimes, calendars, now).flatMap((clock) => {
    const { regime, stage } = clock;
    const planned = plannedClock(clock, {
      case: stored.id,
      title: stored.title,
      regime: regime.id,
      regimeName: regime.name,
      stage: stage.id,
      label: stage.label,
      closedAt: stored.closedAt,
      changedAt,
    });
    return planned ? [planned] : [];
  });
}

/** Reads the cases that are open, and those that were closed after an instant, with all that was said about them. */
export function casesSince(db: Database, since: Date): Promise<StoredCase[]> {
  return db.clockCase.findMany({
    where: { OR: [{ closedAt: null }, { closedAt: { gt: since } }] },
    orderBy: { openedAt: "asc" },
    include: { statements: { orderBy: { number: "asc" } } },
  });
}
