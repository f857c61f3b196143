import { readUnit, type Unit } from "@/core/deadlines/period";
import type { Rule } from "@/core/deadlines/rule";
import { ruleIds, ruleOf } from "@/core/deadlines/rules/table";
import { step } from "@/core/deadlines/step";
import { dateOfWhen } from "@/core/time/when";
import { type Frame, readFrame } from "./frame";
import { readDay } from "./parts";
import { type Problem, type Problems, placeOf, problemsAt } from "./problem";
import type { Asked, Context, Question } from "./question";
import { readCount } from "./read-count";
import { readStages } from "./read-stages";
import { QuestionShape, tidied } from "./shape";

const validity = new Set(["DORMANT", "VALID-FROM", "DORMANT / VALID-FROM"]);
const earliestOf = "EARLIEST-OF";

/** The safe rule for a period of which only the unit is known. */
const usual: Readonly<Record<Unit, string>> = {
  hours: "H-ELAPSED",
  days: "D-CAL",
  "business-days": "BD",
  weeks: "D-CAL",
  months: "D-CAL",
  years: "D-CAL",
};

function usualRule({ shape }: Frame): Rule | undefined {
  const unit = readUnit(shape.unit ?? "hours");
  return shape.amount === undefined || !unit ? undefined : ruleOf(usual[unit]);
}

/** Reads a question about a rule that binds only in a span of days. */
function readValidity(frame: Frame, context: Context, problems: Problems): Question | undefined {
  const { shape, zone, start, now } = frame;
  if (shape.regime !== undefined) return readStages(frame, context, problems);
  const from = readDay(shape.valid_from, ["valid_from"], problems);
  const until = readDay(shape.valid_until, ["valid_until"], problems);
  const on = dateOfWhen(zone, start ?? now);
  if (from && on < from)
    return { form: "dormant", zone, why: step("before-commencement", { on: { date: on }, from: { date: from } }) };
  if (until && on > until)
    return { form: "dormant", zone, why: step("after-end", { on: { date: on }, until: { date: until } }) };
  const rule = from || until ? usualRule(frame) : undefined;
  return rule ? readCount(rule, frame, context, problems) : { form: "dormant", zone, why: step("not-in-force") };
}

function readEarliest(
  value: object,
  frame: Frame,
  base: string,
  context: Context,
  problems: Problems,
): Question | undefined {
  const { clocks, regime } = frame.shape;
  if (regime !== undefined) return readStages(frame, context, problems);
  const rule = usualRule(frame);
  if (!clocks)
    return rule ? readCount(rule, frame, context, problems) : problems.add(["clocks"], { code: "nothing-to-compute" });
  const { clocks: _clocks, rule: _rule, id: _id, ...shared } = value as Record<string, unknown>;
  const questions = clocks.flatMap((clock, index) => {
    const inner = typeof clock === "object" && clock !== null ? { ...shared, ...clock } : clock;
    const read = readQuestion(inner, placeOf(base, ["clocks", index]), context);
    problems.problems.push(...read.problems);
    return read.asked ? [read.asked.question] : [];
  });
  return { form: "earliest", questions };
}

function readForm(
  value: object,
  frame: Frame,
  base: string,
  context: Context,
  problems: Problems,
): Question | undefined {
  const { rule: named, regime, clocks } = frame.shape;
  const id = named?.trim().toUpperCase();
  if (id === earliestOf || clocks) return readEarliest(value, frame, base, context, problems);
  if (id === undefined)
    return regime === undefined
      ? problems.add([], { code: "nothing-to-compute" })
      : readStages(frame, context, problems);
  if (validity.has(id)) return readValidity(frame, context, problems);
  const rule = ruleOf(id);
  if (rule) return readCount(rule, frame, context, problems);
  return problems.add(["rule"], { code: "unknown-rule", values: { rule: id, rules: ruleIds.join(", ") } });
}

/** A rule can be counted without its regime; one that is named but unknown is told, not refused. */
function knowsRegime({ regime }: QuestionShape, { catalogue }: Context): boolean {
  return regime === undefined || catalogue.regimes.some(({ id }) => id === regime);
}

type ReadQuestion = { asked?: Asked; problems: readonly Problem[]; unused: readonly string[] };

/** Reads one question at a JSON path. */
function readQuestion(value: unknown, base: string, context: Context): ReadQuestion {
  const problems = problemsAt(base);
  const given = tidied(value);
  const shape = QuestionShape.safeParse(given);
  if (!shape.success) {
    for (const { path, ...issue } of shape.error.issues) {
      const expected =
        issue.code === "invalid_type" ? issue.expected : path[0] === "id" ? "string | number" : "string | array";
      problems.add(path, { code: "bad-shape", values: { expected } });
    }
    return { problems: problems.problems, unused: [] };
  }
  const frame = readFrame(shape.data, context, problems);
  const question = frame && readForm(given as object, frame, base, context, problems);
  const strangers = Object.keys(given as object).filter((key) => !Object.hasOwn(QuestionShape.shape, key));
  const unused = [...strangers.map((key) => [key]), ...(frame?.unused ?? [])].map((path) => placeOf(base, path));
  if (question?.form === "count" && !knowsRegime(shape.data, context)) unused.push(placeOf(base, ["regime"]));
  const { id } = shape.data;
  return { ...(question ? { asked: { id: id ?? null, question } } : {}), problems: problems.problems, unused };
}

/** Questions that were read, whether they came as a list, and what is wrong with or unknown in them. */
export type Read = {
  readonly asked: readonly Asked[];
  readonly isList: boolean;
  readonly problems: readonly Problem[];
  readonly unused: readonly string[];
};

/** Reads one question or a list of them; with any problem at all nothing should be answered. */
export function readQuestions(input: unknown, context: Context): Read {
  const isList = Array.isArray(input);
  const read = isList
    ? input.map((value: unknown, index) => readQuestion(value, `$[${index}]`, context))
    : [readQuestion(input, "$", context)];
  return {
    asked: read.flatMap(({ asked }) => asked ?? []),
    isList,
    problems: read.flatMap(({ problems }) => problems),
    unused: read.flatMap(({ unused }) => unused),
  };
}
