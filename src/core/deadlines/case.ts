import { z } from "zod";
import { isZone } from "@/core/time/offset";
import { firstInstantOf, readWhen, type When } from "@/core/time/when";
import type { Answer } from "./answer";
import { answerStage, type Events, type Situation, startOf } from "./answer-stage";
import { EventName, type Regime, RegimeId } from "./catalogue/schema";
import { type FactId, Facts, type FactValue, factIds } from "./facts";
import { type AnswerVersion, answersOverTime, eventsAt, factsAt, type History } from "./history";

const line = z.string().trim().min(1).max(500);

/** Opens a case: the regimes whose clocks are watched and the facts that are known. */
export const OpenCase = z.object({
  title: z.string().trim().min(1).max(200),
  zone: z.string().refine(isZone),
  regimes: z.array(RegimeId).min(1).max(40),
  facts: Facts.strict(),
  /** Where the facts come from. */
  source: line,
  assessment: z.uuid().nullable().default(null),
});

/** Name of an event, such as "aware_at", or of one that belongs to one regime: "eu-nis2-23/initial_submitted_at". */
const EventOfCase = z
  .string()
  .max(200)
  .refine((text) => {
    const [first = "", second, ...more] = text.split("/");
    if (more.length > 0) return false;
    return second === undefined
      ? EventName.safeParse(first).success
      : RegimeId.safeParse(first).success && EventName.safeParse(second).success;
  });

const said = {
  case: z.uuid(),
  source: line,
  why: z.string().trim().max(2_000),
  corrects: z.uuid().nullable().default(null),
};

/** Says or withdraws (null) what is held to be so about a case; facts hold since `since`, or since now. */
export const StateCase = z.discriminatedUnion("kind", [
  z.object({ ...said, kind: z.literal("event"), about: EventOfCase, value: z.string().max(40).nullable() }),
  z.object({
    ...said,
    kind: z.literal("fact"),
    about: z.enum(factIds as [FactId, ...FactId[]]),
    value: z.union([z.boolean(), z.number(), z.string().max(100), z.array(z.string().max(100)).max(100)]).nullable(),
    since: z.string().max(40).optional(),
  }),
]);

/** A case as it was recorded. */
export type CaseRecord = {
  readonly zone: string;
  readonly events: History<When>;
  readonly facts: History<FactValue>;
};

/** Reads the value of an event as it is stored: an instant in UTC, or a civil date. */
export function eventOf(zone: string, value: unknown): When | null {
  const read = typeof value === "string" ? readWhen(zone, value) : undefined;
  return read?.ok ? read.value : null;
}

/** Gives the events that count for one regime: those of the case, and its own submissions. */
export function eventsFor(regime: string, events: Events): Events {
  const own = `${regime}/`;
  const entries = Object.entries(events);
  return Object.fromEntries([
    ...entries.filter(([name]) => !name.includes("/")),
    ...entries.flatMap(([name, when]) => (name.startsWith(own) ? [[name.slice(own.length), when] as const] : [])),
  ]);
}

/** Gives the situation of a regime as it was known at an instant, judged at another. */
export function situationAt(
  record: CaseRecord,
  regime: Regime,
  known: Date,
  now: Date,
  calendarOf: Situation["calendarOf"],
): Situation {
  return {
    zone: record.zone,
    events: eventsFor(regime.id, eventsAt(record.events, known)),
    facts: factsAt(record.facts, { known, valid: known }),
    calendarOf,
    now,
  };
}

/** A clock of a case: where it stands now, when its count started, and every answer it gave before. */
export type CaseClock = {
  readonly answer: Answer;
  readonly start: Date | null;
  readonly history: readonly AnswerVersion[];
};

/** Answers every stage of a regime for a case, with all that was answered before what is known now was known. */
export function clocksOf(
  record: CaseRecord,
  regime: Regime,
  now: Date,
  calendarOf: Situation["calendarOf"],
): CaseClock[] {
  const situation = (known: Date, moment: Date) => situationAt(record, regime, known, moment, calendarOf);
  const here = situation(now, now);
  return regime.stages.map((stage) => {
    const started = startOf(stage, here);
    return {
      answer: answerStage(regime, stage, here),
      start: started ? firstInstantOf(record.zone, started.when) : null,
      history: answersOverTime([record.events, record.facts], (known) =>
        answerStage(regime, stage, situation(known, known)),
      ),
    };
  });
}

/** Checks that a value fits a fact. */
export function fitsFact(about: FactId, value: FactValue | null): boolean {
  return value === null || Facts.safeParse({ [about]: value }).success;
}
