import type { CivilDate } from "@/core/time/day";
import type { Regime } from "./catalogue/schema";
import { judge } from "./condition";
import type { Facts } from "./facts";
import { type Step, step } from "./step";

/** The first day on which a regime binds an organisation: some begin later for some kinds. */
function commencement({ validity }: Regime, facts: Facts): CivilDate | undefined {
  const later = validity.later?.find(({ when }) => judge(when, facts).verdict === true);
  return later?.from ?? validity.from;
}

/** Says why a regime gives no deadline for an event on a date; nothing if it was in force then. */
export function whyNotInForce(regime: Regime, facts: Facts, on: CivilDate): Step | undefined {
  const { state, until } = regime.validity;
  const from = commencement(regime, facts);
  if (state === "not-in-force") return step("not-in-force");
  if (state === "undecided") return step("undecided");
  if (from && on < from) return step("before-commencement", { on: { date: on }, from: { date: from } });
  if (until && on > until) return step("after-end", { on: { date: on }, until: { date: until } });
  return undefined;
}
