import type { Regime } from "@/core/deadlines/catalogue/schema";
import { anyOf } from "@/core/shared/words";
import type { RuleContext } from "./rule";
import { shippedVagueWords, type VagueWords } from "./vague-words";

/** Prepares what the rules need besides the document; `today` is a civil date, YYYY-MM-DD. */
export function ruleContext(
  today: string,
  regimes: readonly Regime[],
  words: VagueWords = shippedVagueWords,
): RuleContext {
  return {
    today,
    vague: { when: anyOf(words.when), what: anyOf(words.what) },
    regimes: new Map(regimes.map((regime) => [regime.id, regime])),
  };
}
