import type { Regime } from "@/core/deadlines/catalogue/schema";
import { elementPatterns } from "@/core/matrix/template";
import { anyOf } from "@/core/shared/words";
import type { RuleContext } from "./rule";
import { type RuleWords, shippedRuleWords } from "./rule-words";

/** Prepares what the rules need besides the document; `today` is a civil date, YYYY-MM-DD. */
export function ruleContext(
  today: string,
  regimes: readonly Regime[],
  words: RuleWords = shippedRuleWords,
): RuleContext {
  return {
    today,
    vague: { when: anyOf(words.when), what: anyOf(words.what) },
    elements: elementPatterns(words.elements),
    regimes: new Map(regimes.map((regime) => [regime.id, regime])),
  };
}
