import type en from "@/core/language/en.json";
import type { CivilDate } from "@/core/time/day";

export type StepKey = keyof (typeof en)["deadlines"]["steps"];

/** A value inside a step: instants are said on the clock of the answer's zone, `date` is a civil date, `key` another text. */
export type StepValue = string | number | Date | { readonly date: CivilDate } | { readonly key: string };

/** One step of the reasoning, kept as data so that it can be said in any language and compared. */
export type Step = { readonly key: StepKey; readonly values: Readonly<Record<string, StepValue>> };

/** Makes a step. */
export function step(key: StepKey, values: Step["values"] = {}): Step {
  return { key, values };
}
