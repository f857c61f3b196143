import { type Day, dayOf } from "@/core/time/day";
import type { When } from "@/core/time/when";
import { firstInstantOf } from "@/core/time/when";
import { localAt, type TimeOfDay } from "@/core/time/zone";
import type { Calendar } from "./calendar";
import type { Period, Unit } from "./period";
import type { Step } from "./step";

/** Other defensible ways to count, said under `deadlines.readings`; `safer` ones end before the deadline, `later` ones after it. */
export const readingIds = [
  "elapsed-hours",
  "running-hour-not-counted",
  "no-shift",
  "same-clock-time",
  "working-day-before",
  "no-relief",
  "with-relief",
  "general-shift",
  "event-day-not-counted",
  "extension",
  "shorter-guideline",
  "if-confirmed",
  "if-in-force",
] as const;
export type ReadingId = (typeof readingIds)[number];
export type Reading = { readonly id: ReadingId; readonly deadline: Date };

/** Everything a counting rule may look at. */
export type Counting = {
  readonly start: When;
  readonly period: Period;
  /** IANA zone whose calendar and clock count. */
  readonly zone: string;
  readonly calendar: Calendar;
  /** Time of day at which the last day ends, where it is not its end. */
  readonly cutoff?: TimeOfDay;
  /** Awareness of the incident, for the rule that caps a classification by it. */
  readonly awareAt?: When;
  /** Whether the weekend relief of DORA may be used; undefined when the facts do not say. */
  readonly relief?: boolean;
  /** Whether Regulation (EEC, Euratom) No 1182/71 can govern the period, so that its hour count is a defensible reading. */
  readonly regulation1182: boolean;
};

/** What a rule arrives at. `onDate` is set where the result is a day and no instant. */
export type Counted = {
  readonly deadline: Date | null;
  readonly onDate?: string;
  readonly steps: readonly Step[];
  readonly readings: readonly Reading[];
};

export type Rule = {
  readonly id: string;
  /** Units the rule can count; empty for a rule that needs no period. */
  readonly units: readonly Unit[];
  /** The period that the rule's own text fixes. */
  readonly standard?: Period;
  /** The period that is meant where a question names none: the only one that the regimes count by this rule. */
  readonly usual?: Period;
  /** True for a rule whose result depends on holidays. */
  readonly usesCalendar: boolean;
  /** Where the count was read: keys of the catalogue's sources. */
  readonly sources: readonly string[];
  count(counting: Counting): Counted;
};

/** Gives the day of the start event on the calendar of the zone. */
export function startDay({ start, zone }: Counting): Day {
  return typeof start === "string" ? dayOf(start) : localAt(zone, start).day;
}

/** Gives the first instant that the start can mean. */
export function startInstant({ start, zone }: Counting): Date {
  return firstInstantOf(zone, start);
}
