import type { Rule } from "@/core/deadlines/rule";
import { bd } from "./bd";
import { bdSec } from "./bd-sec";
import { d1182 } from "./d-1182";
import { dCal } from "./d-cal";
import { dCalIncl } from "./d-cal-incl";
import { doraInitial } from "./dora-initial";
import { doraRelief } from "./dora-relief";
import { edgarCutoff } from "./edgar-cutoff";
import { h1182 } from "./h-1182";
import { hElapsed } from "./h-elapsed";
import { m1182 } from "./m-1182";
import { nextCalDay } from "./next-cal-day";
import { softHours } from "./soft";
import { ye60 } from "./ye-60";

/** Every counting rule; the one place that knows them all. */
const rules: readonly Rule[] = [
  hElapsed,
  h1182,
  d1182,
  m1182,
  dCal,
  dCalIncl,
  bd,
  bdSec,
  edgarCutoff,
  ye60,
  nextCalDay,
  doraInitial,
  doraRelief,
  softHours(72),
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export const ruleIds: readonly string[] = rules.map(({ id }) => id);

/** Finds a counting rule by its id; SOFT-n is the expectation of n hours. */
export function ruleOf(id: string): Rule | undefined {
  const soft = /^SOFT-([1-9]\d{0,3})$/.exec(id);
  return byId.get(id) ?? (soft ? softHours(Number(soft[1])) : undefined);
}
