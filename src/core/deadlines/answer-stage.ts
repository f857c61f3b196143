import { dateOfWhen, firstInstantOf, type When } from "@/core/time/when";
import type { TimeOfDay } from "@/core/time/zone";
import { type Answer, blankAnswer } from "./answer";
import type { Calendar } from "./calendar";
import type { Limit, Regime, Stage } from "./catalogue/schema";
import { judge } from "./condition";
import { calendarSteps, calendarUse, distinctReadings } from "./count";
import type { Facts } from "./facts";
import type { Counting, Reading, Rule } from "./rule";
import { withRelief } from "./rules/dora-relief";
import { ruleOf } from "./rules/table";
import { stateOf } from "./state";
import { type Step, step } from "./step";
import { whyNotInForce } from "./validity";

/** Start events and submissions as far as they are known, by name, such as `aware_at` or `initial_submitted_at`. */
export type Events = Readonly<Record<string, When>>;

/** What is known about one case. */
export type Situation = {
  readonly zone: string;
  readonly events: Events;
  readonly facts: Facts;
  /** Gives the calendar for a regime: its own, the entity's or the one that came with the question. */
  calendarOf(regime: Regime): Calendar;
  readonly now: Date;
  readonly cutoff?: TimeOfDay;
};

/** Finds an event by name; the latest submission of a stage is its only one where no other is known. */
function eventAt(events: Events, name: string): When | undefined {
  if (Object.hasOwn(events, name)) return events[name];
  return name.startsWith("latest_") ? eventAt(events, name.slice("latest_".length)) : undefined;
}

/** Finds the earliest known event that starts a stage. */
export function startOf(stage: Stage, { events, zone }: Situation): { name: string; when: When } | undefined {
  const known = stage.from.flatMap((name) => {
    const when = eventAt(events, name);
    return when === undefined ? [] : [{ name, when, at: firstInstantOf(zone, when).getTime() }];
  });
  return known.sort((one, other) => one.at - other.at)[0];
}

/** Finds when a stage was submitted, if it was. */
export function submissionOf(stage: Stage, { events, zone }: Situation): Date | undefined {
  const when = eventAt(events, `${stage.id}_submitted_at`) ?? eventAt(events, `latest_${stage.id}_submitted_at`);
  return when === undefined ? undefined : firstInstantOf(zone, when);
}

/** Chooses the limit for the facts and the date of the start. */
function limitOf(stage: Stage, facts: Facts, startDate: string): { limit: Limit | null; steps: Step[] } {
  for (const { from, until, when, limit, note } of stage.variants ?? []) {
    if ((from && startDate < from) || (until && startDate > until)) continue;
    if (when && judge(when, facts).verdict !== true) continue;
    return { limit, steps: note ? [step("note", { note })] : [] };
  }
  return { limit: stage.limit, steps: [] };
}

function countingOf(regime: Regime, stage: Stage, situation: Situation, limit: Limit, start: When): Counting {
  const { zone, events, facts, cutoff } = situation;
  const awareAt = stage.cappedBy === undefined ? undefined : eventAt(events, stage.cappedBy);
  const denied = stage.reliefDenied && judge(stage.reliefDenied, facts).verdict;
  return {
    start,
    period: limit.period,
    zone,
    calendar: situation.calendarOf(regime),
    regulation1182: regime.regulation1182,
    ...(cutoff === undefined ? {} : { cutoff }),
    ...(awareAt === undefined ? {} : { awareAt }),
    ...(denied === undefined ? {} : { relief: !denied }),
  };
}

function ruleFor(stage: Stage, limit: Limit): Rule {
  const rule = ruleOf(limit.rule);
  if (!rule) throw new Error(`No counting rule "${limit.rule}"`);
  return stage.reliefDenied ? withRelief(rule) : rule;
}

function otherReadings(stage: Stage, counting: Counting): Reading[] {
  return (stage.readings ?? []).flatMap(({ id, limit }) => {
    const { deadline } = ruleFor(stage, limit).count({ ...counting, period: limit.period });
    return deadline ? [{ id, deadline }] : [];
  });
}

/** Says that the limit had passed before anybody was aware, for a clock that starts with the incident itself. */
function expiredUnnoticed(deadline: Date | null, { events, zone }: Situation): Step[] {
  const aware = events.aware_at;
  if (!deadline || aware === undefined || firstInstantOf(zone, aware) <= deadline) return [];
  return [step("expired-before-awareness", { at: firstInstantOf(zone, aware) })];
}

function withoutLimit(answer: Answer, stage: Stage, start: When, situation: Situation): Answer {
  const state = stateOf(firstInstantOf(situation.zone, start), null, submissionOf(stage, situation), situation.now);
  return { ...answer, state, steps: [...answer.steps, step("no-fixed-limit", { standard: stage.standard ?? "" })] };
}

function withLimit(
  answer: Answer,
  regime: Regime,
  stage: Stage,
  situation: Situation,
  limit: Limit,
  start: When,
): Answer {
  const rule = ruleFor(stage, limit);
  const counting = countingOf(regime, stage, situation, limit, start);
  const counted = rule.count(counting);
  const calendar = calendarUse(rule, counting, counted);
  const waits = stage.kind === "not-before" || stage.kind === "retention";
  const soft = stage.kind === "soft-measure" || limit === stage.expectation;
  const deadline = waits ? null : counted.deadline;
  return {
    ...answer,
    rule: rule.id,
    period: limit.period,
    deadline,
    notBefore: waits ? counted.deadline : null,
    soft,
    state: stateOf(firstInstantOf(situation.zone, start), deadline, submissionOf(stage, situation), situation.now),
    readings: distinctReadings(counted.deadline, [...counted.readings, ...otherReadings(stage, counting)]),
    steps: [
      ...answer.steps,
      ...counted.steps,
      ...(soft && limit !== stage.expectation ? [step("soft")] : []),
      ...(waits ? [step(stage.kind === "retention" ? "retention" : "not-before")] : []),
      ...expiredUnnoticed(deadline, situation),
      ...calendarSteps(calendar),
    ],
    calendar,
    sources: [...new Set([...regime.sources, ...rule.sources])],
  };
}

function count(regime: Regime, stage: Stage, situation: Situation): Answer {
  const blank = blankAnswer(situation.zone, regime, stage);
  const start = startOf(stage, situation);
  if (!start) {
    const missing = step("not-started", { event: { key: `deadlines.events.${stage.from[0] ?? "none"}` } });
    if (stage.from.length === 0)
      return {
        ...blank,
        state: { is: "running", left: null, elapsed: 0 },
        steps: [step("no-clock", { standard: stage.standard ?? "" })],
      };
    return { ...blank, state: { is: "not-started", missing: stage.from }, steps: [missing] };
  }
  const chosen = limitOf(stage, situation.facts, dateOfWhen(situation.zone, start.when));
  const event = { key: `deadlines.events.${start.name}` };
  const started =
    typeof start.when === "string"
      ? step("started-on", { event, on: { date: start.when } })
      : step("started-at", { event, at: start.when });
  const answer = { ...blank, startEvent: start.name, steps: [started, ...chosen.steps] };
  const limit = chosen.limit ?? stage.expectation;
  if (!limit) return withoutLimit(answer, stage, start.when, situation);
  const standard = chosen.limit ? [] : [step("no-fixed-limit", { standard: stage.standard ?? "" })];
  return withLimit({ ...answer, steps: [...answer.steps, ...standard] }, regime, stage, situation, limit, start.when);
}

/** The limit of a stage that has to be explained before it passes: the earliest one still open. */
function countBefore(regime: Regime, stage: Stage, situation: Situation): Answer {
  const open = regime.stages
    .filter(({ id }) => stage.limitOf?.includes(id))
    .map((other) => ({ other, answer: count(regime, other, situation) }))
    .filter(({ other, answer }) => answer.deadline !== null && !submissionOf(other, situation))
    .sort((one, next) => Number(one.answer.deadline) - Number(next.answer.deadline))[0];
  const blank = blankAnswer(situation.zone, regime, stage);
  if (!open?.answer.deadline)
    return { ...blank, state: { is: "not-started", missing: stage.limitOf ?? [] }, steps: [step("no-open-limit")] };
  const { deadline, steps, calendar, readings, startEvent } = open.answer;
  const before = step("before-limit-of", { stage: open.other.label, at: deadline });
  return {
    ...blank,
    startEvent,
    deadline,
    state: stateOf(deadline, deadline, submissionOf(stage, situation), situation.now),
    readings,
    steps: [...steps, before],
    calendar,
  };
}

/** Keeps the date of an entry that is not switched on as a reading only, so that nobody mistakes it for a deadline. */
function onlyAsReading(answer: Answer, id: Reading["id"], state: Answer["state"], why: Step): Answer {
  const readings: Reading[] = answer.deadline ? [{ id, deadline: answer.deadline }] : [];
  return { ...answer, deadline: null, notBefore: null, readings, state, steps: [...answer.steps, why] };
}

/** Answers when a stage of a regime is due in a situation, why, and where it stands now. */
export function answerStage(regime: Regime, stage: Stage, situation: Situation): Answer {
  const { facts, events, zone, now } = situation;
  const blank = blankAnswer(zone, regime, stage);
  const root =
    (regime.clockStart.event ? events[regime.clockStart.event] : undefined) ?? startOf(stage, situation)?.when;
  const reason = whyNotInForce(regime, facts, dateOfWhen(zone, root ?? now));
  if (reason && regime.validity.state !== "undecided") return { ...blank, steps: [reason] };
  const due = stage.when ? judge(stage.when, facts) : undefined;
  if (due?.verdict === false)
    return { ...blank, state: { is: "not-applicable", reasons: due.reasons }, steps: [step("not-applicable")] };
  const counted = stage.limitOf ? countBefore(regime, stage, situation) : count(regime, stage, situation);
  const answer = { ...counted, dependsOn: due && due.verdict === undefined ? due.reasons : [] };
  if (reason) return onlyAsReading(answer, "if-in-force", { is: "not-in-force" }, reason);
  if (regime.confidence === "from-memory") return onlyAsReading(answer, "if-confirmed", { is: "off" }, step("off"));
  return answer;
}

/** Answers every stage of a regime. */
export function answerRegime(regime: Regime, situation: Situation): Answer[] {
  return regime.stages.map((stage) => answerStage(regime, stage, situation));
}
