import type { CivilDate } from "@/core/time/day";
import type { Regime, Stage } from "./catalogue/schema";
import type { Reason } from "./condition";
import type { Period } from "./period";
import type { Reading } from "./rule";
import type { State } from "./state";
import type { Step } from "./step";

/** The calendar an answer stands on; `missingYears` were counted with weekends only. */
export type CalendarUse = { readonly id: string; readonly version: string; readonly missingYears: readonly number[] };

/** What the engine says about one duty: when it is due, why, and where it stands. */
export type Answer = {
  readonly regime: string | null;
  readonly stage: string | null;
  readonly kind: Stage["kind"];
  readonly rule: string | null;
  readonly period: Period | null;
  /** The legal standard in words, where there is no fixed limit. */
  readonly standard: string | null;
  /** The event that started the clock. */
  readonly startEvent: string | null;
  readonly deadline: Date | null;
  /** A result that is a day and no instant (deemed filing date). */
  readonly onDate: CivilDate | null;
  /** End of a waiting or retention period: nothing is due then, but the act is not allowed before. */
  readonly notBefore: Date | null;
  /** An expectation or measure, not a legal limit. */
  readonly soft: boolean;
  readonly state: State;
  /** Facts that are missing and decide whether the stage applies: the date is conditional on them. */
  readonly dependsOn: readonly Reason[];
  readonly readings: readonly Reading[];
  readonly steps: readonly Step[];
  readonly zone: string;
  readonly calendar: CalendarUse | null;
  readonly confidence: Regime["confidence"] | null;
  readonly sources: readonly string[];
};

/** Everything of an answer that does not depend on a count. */
export function blankAnswer(zone: string, regime: Regime | null, stage: Stage | null): Answer {
  return {
    regime: regime?.id ?? null,
    stage: stage?.id ?? null,
    kind: stage?.kind ?? "notice",
    rule: null,
    period: null,
    standard: stage?.standard ?? null,
    startEvent: null,
    deadline: null,
    onDate: null,
    notBefore: null,
    soft: false,
    state: { is: "not-in-force" },
    dependsOn: [],
    readings: [],
    steps: [],
    zone,
    calendar: null,
    confidence: regime?.confidence ?? null,
    sources: regime?.sources ?? [],
  };
}
