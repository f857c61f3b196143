import { calendarIdOfZone, groups } from "@/core/deadlines/calendars/places";
import type { Regime, Stage } from "@/core/deadlines/catalogue/schema";
import { judge } from "@/core/deadlines/condition";
import type { Facts } from "@/core/deadlines/facts";
import { longest, type Period, readUnit } from "@/core/deadlines/period";
import type { Rule } from "@/core/deadlines/rule";
import type { When } from "@/core/time/when";
import type { Frame } from "./frame";
import type { Problems } from "./problem";
import type { Context, Question } from "./question";

/** The regime that a counting rule of DORA belongs to. */
const dora = "eu-dora-19";

function regimeOf({ shape }: Frame, rule: Rule, { catalogue }: Context): Regime | undefined {
  const named = typeof shape.regime === "string" ? shape.regime.trim().toLowerCase() : undefined;
  const wanted = named ?? (rule.id.startsWith("DORA-") ? dora : undefined);
  return catalogue.regimes.find(({ id }) => id === wanted);
}

/** The stage a plain rule stands for: the one named, the first with a limit that a known event starts, or that one caps. */
function stageOf({ shape, events }: Frame, regime: Regime | undefined): Stage | undefined {
  if (shape.stage !== undefined) return regime?.stages.find(({ id }) => id === shape.stage);
  const known = (name: string | undefined) => name !== undefined && Object.hasOwn(events, name);
  const limited = regime?.stages.filter(({ limit }) => limit !== null);
  return limited?.find(({ from }) => from.some(known)) ?? limited?.find(({ cappedBy }) => known(cappedBy));
}

/** The period of the rule's own text, else that of the stage, else the usual one. */
function usualPeriod(rule: Rule, stage: Stage | undefined): Period | undefined {
  const period = stage?.limit?.period;
  const ofStage = period && rule.units.includes(period.unit) ? period : undefined;
  return rule.standard && rule.standard.amount > 0 ? rule.standard : (ofStage ?? rule.standard ?? rule.usual);
}

function readPeriod({ shape }: Frame, rule: Rule, stage: Stage | undefined, problems: Problems): Period | undefined {
  const fallback = usualPeriod(rule, stage);
  if (rule.units.length === 0) return { amount: 0, unit: "days" };
  const unit = shape.unit === undefined ? (fallback?.unit ?? rule.units[0] ?? "days") : readUnit(shape.unit);
  if (!unit) return problems.add(["unit"], { code: "unknown-unit", values: { unit: shape.unit ?? "" } });
  if (!rule.units.includes(unit)) {
    const values = { rule: rule.id, unit, units: rule.units.join(", ") };
    return problems.add(["unit"], { code: "unit-not-counted", values });
  }
  const amount = shape.amount ?? (fallback?.unit === unit ? fallback.amount : undefined);
  if (amount === undefined) return problems.add(["amount"], { code: "amount-missing", values: { rule: rule.id } });
  if (!Number.isInteger(amount) || amount < 0 || amount > longest[unit])
    return problems.add(["amount"], { code: "bad-amount", values: { unit, most: longest[unit] } });
  return { amount, unit };
}

function startOf({ start, events }: Frame, stage: Stage | undefined): When | undefined {
  const ofStage = stage?.from.map((name) => events[name]).find((when) => when !== undefined);
  const known = Object.values(events);
  return start ?? ofStage ?? (known.length === 1 ? known[0] : undefined);
}

/** Of DORA's limits in hours only that of the initial notification is shorter than the cap of 24 hours. */
function isInitialNotice({ amount, unit }: Period): boolean {
  return unit === "hours" && amount < 24;
}

/** Whether the facts leave the weekend relief for a period of this unit; who asks for the rule has it unless they deny it. */
function mayUseRelief(regime: Regime | undefined, { unit }: Period, facts: Facts): boolean {
  const stage = regime?.stages.find(({ limit, reliefDenied }) => reliefDenied && limit?.period.unit === unit);
  return !stage?.reliefDenied || judge(stage.reliefDenied, facts).verdict !== true;
}

/** Reads a question about a plain period. */
export function readCount(rule: Rule, frame: Frame, context: Context, problems: Problems): Question | undefined {
  const { zone, facts, events, calendarFor, cutoff, now } = frame;
  const regime = regimeOf(frame, rule, context);
  const stage = stageOf(frame, regime);
  const period = readPeriod(frame, rule, stage, problems);
  const start = startOf(frame, stage);
  if (start === undefined && frame.shape.start === undefined) problems.add(["start"], { code: "start-missing" });
  if (!period || start === undefined) return undefined;
  const place = calendarIdOfZone(zone) ?? "";
  const isCapped = isInitialNotice(period) && (!stage || stage.cappedBy !== undefined);
  const sec = rule.id === "BD-SEC" || rule.id === "EDGAR-CUTOFF";
  return {
    form: "count",
    rule,
    counting: {
      start,
      period,
      zone,
      calendar: calendarFor(regime?.calendar ?? (sec ? "US-SEC" : "place")),
      regulation1182: regime?.regulation1182 ?? groups.get("EEA")?.includes(place) ?? false,
      relief: mayUseRelief(regime, period, facts),
      ...(cutoff === undefined ? {} : { cutoff }),
      ...(isCapped && events.aware_at !== undefined ? { awareAt: events.aware_at } : {}),
    },
    now,
  };
}
