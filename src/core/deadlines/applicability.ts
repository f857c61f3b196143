import type { CivilDate } from "@/core/time/day";
import type { Regime } from "./catalogue/schema";
import { judge, type Reason } from "./condition";
import type { Facts } from "./facts";
import type { Step } from "./step";
import { whyNotInForce } from "./validity";

export type Outcome = "applies" | "may-apply" | "does-not-apply";

/** Whether a regime concerns an organisation and an incident, and why. */
export type Applicability = {
  readonly regime: string;
  readonly outcome: Outcome;
  /** What decided: the facts that hold, the facts that are missing, or the facts that rule it out. */
  readonly reasons: readonly Reason[];
  /** Set where the regime gives no deadline on the date although it would concern the case. */
  readonly notInForce: Step | null;
  /** True for an entry from memory: it stays off until somebody confirms it with a source. */
  readonly off: boolean;
};

/** Judges one regime by the facts on a date: it applies, may apply (the reasons name the facts that decide) or does not. */
export function applicabilityOf(regime: Regime, facts: Facts, on: CivilDate): Applicability {
  const { verdict, reasons } = judge(regime.applies, facts);
  return {
    regime: regime.id,
    outcome: verdict === true ? "applies" : verdict === false ? "does-not-apply" : "may-apply",
    reasons,
    notInForce: whyNotInForce(regime, facts, on) ?? null,
    off: regime.confidence === "from-memory",
  };
}

/** Judges every regime of a catalogue. */
export function assess(regimes: readonly Regime[], facts: Facts, on: CivilDate): Applicability[] {
  return regimes.map((regime) => applicabilityOf(regime, facts, on));
}
