import { RuleWords, shippedRuleWords } from "@/core/matrix/rules/support/rule-words";
import type { Database, Tx } from "@/platform/database/client";

/** Reads the words that the rules go by here; revision 0 stands for the shipped ones. */
export async function ruleWords(db: Database | Tx): Promise<{ words: RuleWords; revision: number }> {
  const own = await db.ruleWords.findFirst();
  if (!own) return { words: shippedRuleWords, revision: 0 };
  return {
    words: RuleWords.parse({ ...own, elements: own.elements ?? shippedRuleWords.elements }),
    revision: own.revision,
  };
}
