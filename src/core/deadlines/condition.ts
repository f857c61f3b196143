import { z } from "zod";
import { groups } from "./calendars/places";
import { type FactId, type Facts, type FactValue, factIds, factKinds } from "./facts";

const fact = z.enum(factIds as [FactId, ...FactId[]]);

/** One question to one fact. Thresholds keep their comparator: laws differ between "at least 500" and "more than 500". */
const Leaf = z.union([
  z.strictObject({ fact, is: z.boolean() }),
  z.strictObject({ fact, in: z.array(z.string()).min(1) }),
  z.strictObject({ fact, atLeast: z.number() }),
  z.strictObject({ fact, moreThan: z.number() }),
  z.strictObject({ fact, lessThan: z.number() }),
  z.strictObject({ fact, atMost: z.number() }),
]);
export type Leaf = z.infer<typeof Leaf>;

/** When a rule applies, as data. */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Leaf,
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
  ]),
);

/** True, false, or unknown because a fact is missing. */
export type Verdict = boolean | undefined;

/** Why a condition holds, fails or is open: one question, what is known, and what follows; `negated` under a "not". */
export type Reason = {
  readonly leaf: Leaf;
  readonly known: FactValue | undefined;
  readonly verdict: Verdict;
  readonly negated: boolean;
};
export type Judgement = { readonly verdict: Verdict; readonly reasons: readonly Reason[] };

function liesIn(place: string, wanted: string): boolean {
  const inside = (within: string) => place === within || place.startsWith(`${within}-`);
  return inside(wanted) || (groups.get(wanted)?.some(inside) ?? false);
}

function holds(leaf: Leaf, known: FactValue): boolean {
  if ("is" in leaf) return known === leaf.is;
  if ("in" in leaf) {
    const have = Array.isArray(known) ? known : [String(known)];
    const places = factKinds[leaf.fact] === "places";
    return have.some((one) => leaf.in.some((wanted) => (places ? liesIn(one, wanted) : one === wanted)));
  }
  if ("atLeast" in leaf) return Number(known) >= leaf.atLeast;
  if ("moreThan" in leaf) return Number(known) > leaf.moreThan;
  if ("lessThan" in leaf) return Number(known) < leaf.lessThan;
  return Number(known) <= leaf.atMost;
}

function gather(parts: readonly Judgement[], decisive: boolean): Judgement {
  const having = (verdict: Verdict) => parts.filter((part) => part.verdict === verdict).flatMap((part) => part.reasons);
  if (parts.some((part) => part.verdict === decisive)) return { verdict: decisive, reasons: having(decisive) };
  if (parts.some((part) => part.verdict === undefined)) return { verdict: undefined, reasons: having(undefined) };
  return { verdict: !decisive, reasons: having(!decisive) };
}

/** Judges a condition by the facts: three-valued, with the questions that decided it. */
export function judge(condition: Condition, facts: Facts): Judgement {
  if ("all" in condition)
    return gather(
      condition.all.map((part) => judge(part, facts)),
      false,
    );
  if ("any" in condition)
    return gather(
      condition.any.map((part) => judge(part, facts)),
      true,
    );
  if ("not" in condition) {
    const { verdict, reasons } = judge(condition.not, facts);
    const turned = (given: Verdict) => (given === undefined ? undefined : !given);
    return {
      verdict: turned(verdict),
      reasons: reasons.map((one) => ({ ...one, verdict: turned(one.verdict), negated: !one.negated })),
    };
  }
  const known = facts[condition.fact];
  const verdict = known === undefined ? undefined : holds(condition, known);
  return { verdict, reasons: [{ leaf: condition, known, verdict, negated: false }] };
}
