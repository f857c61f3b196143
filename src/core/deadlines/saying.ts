import { isTextKey, type Language, say } from "@/core/language/say";
import { sayDate, sayInstant } from "@/core/time/written";
import type { Leaf, Reason } from "./condition";
import { type FactId, type FactValue, factKinds } from "./facts";
import type { Period } from "./period";
import type { Step, StepValue } from "./step";

/** Says the text of a dotted key, or its last part where Tocsin has no text for it, as for an event of one's own. */
function sayOrName(language: Language, key: string): string {
  return isTextKey(key) ? say(language, key) : (key.split(".").at(-1) ?? key);
}

function sayValue(language: Language, zone: string, value: StepValue): string | number {
  if (value instanceof Date) return sayInstant(language, zone, value);
  if (typeof value !== "object") return value;
  return "date" in value ? sayDate(language, value.date) : sayOrName(language, value.key);
}

/** Says one step of a reasoning; instants on the clock of the zone. */
export function sayStep(language: Language, zone: string, { key, values }: Step): string {
  const said = Object.entries(values).map(([name, value]) => [name, sayValue(language, zone, value)]);
  return say(language, `deadlines.steps.${key}`, Object.fromEntries(said));
}

/** Says a reasoning, one sentence a step. */
export function saySteps(language: Language, zone: string, steps: readonly Step[]): string[] {
  return steps.map((step) => sayStep(language, zone, step));
}

/** Says a start event, such as "becoming aware". */
export function sayEvent(language: Language, name: string): string {
  return sayOrName(language, `deadlines.events.${name}`);
}

/** Says a period, such as "72 hours". */
export function sayPeriod(language: Language, { amount, unit }: Period): string {
  return say(language, `deadlines.periods.${unit}`, { amount });
}

/** Says what is known of a fact. */
export function sayFact(language: Language, fact: FactId, known: FactValue): string {
  if (typeof known === "boolean") return say(language, `deadlines.wanted.${known ? "yes" : "no"}`);
  if (typeof known === "number") return known.toLocaleString(language);
  return sayList(language, fact, Array.isArray(known) ? known : [known]) || say(language, "deadlines.values.nothing");
}

function sayList(language: Language, fact: FactId, values: readonly string[]): string {
  const places = factKinds[fact] === "places";
  return values.map((value) => (places ? value : sayOrName(language, `deadlines.values.${value}`))).join(", ");
}

function sayWanted(language: Language, leaf: Leaf): string {
  if ("is" in leaf) return say(language, `deadlines.wanted.${leaf.is ? "yes" : "no"}`);
  if ("in" in leaf) return say(language, "deadlines.wanted.in", { values: sayList(language, leaf.fact, leaf.in) });
  if ("atLeast" in leaf) return say(language, "deadlines.wanted.at-least", { number: leaf.atLeast });
  if ("moreThan" in leaf) return say(language, "deadlines.wanted.more-than", { number: leaf.moreThan });
  if ("lessThan" in leaf) return say(language, "deadlines.wanted.less-than", { number: leaf.lessThan });
  return say(language, "deadlines.wanted.at-most", { number: leaf.atMost });
}

/** Says why a regime or stage applies, does not, or may: one sentence for one fact. */
export function sayReason(language: Language, { leaf, known, verdict, negated }: Reason): string {
  const fact = say(language, `deadlines.facts.${leaf.fact}`);
  const wanted = sayWanted(language, leaf);
  if (known === undefined)
    return say(language, negated ? "deadlines.reasons.decides-against" : "deadlines.reasons.decides", { fact, wanted });
  const values = { fact, known: sayFact(language, leaf.fact, known), wanted };
  if (negated) return say(language, verdict ? "deadlines.reasons.spared" : "deadlines.reasons.excluded", values);
  return say(language, verdict ? "deadlines.reasons.holds" : "deadlines.reasons.fails", values);
}
