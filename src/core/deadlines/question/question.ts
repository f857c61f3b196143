import type { Situation } from "@/core/deadlines/answer-stage";
import type { Calendars } from "@/core/deadlines/calendars/built-in";
import type { Catalogue, Regime, Stage } from "@/core/deadlines/catalogue/schema";
import type { Counting, Rule } from "@/core/deadlines/rule";
import type { Step } from "@/core/deadlines/step";

/** What questions are read and answered against. */
export type Context = { readonly catalogue: Catalogue; readonly calendars: Calendars; readonly now: Date };

export type Target = { readonly regime: Regime; readonly stage: Stage };

/** A question that has been read and can be answered. */
export type Question =
  /** One rule, one period, one start. */
  | { readonly form: "count"; readonly rule: Rule; readonly counting: Counting; readonly now: Date }
  /** Stages of regimes, of which the one to act on first is the answer. */
  | { readonly form: "stages"; readonly targets: readonly Target[]; readonly situation: Situation }
  /** A rule that gives no deadline on that date. */
  | { readonly form: "dormant"; readonly zone: string; readonly why: Step }
  /** Several clocks, of which the earliest counts. */
  | { readonly form: "earliest"; readonly questions: readonly Question[] };

/** A question with what identifies it to whoever asked. */
export type Asked = { readonly id: string | number | null; readonly question: Question };
