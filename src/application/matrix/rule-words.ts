import { shippedVagueWords, type VagueWords } from "@/core/matrix/rules/support/vague-words";
import type { Database, Tx } from "@/platform/database/client";

/** Reads the words that the organisation calls vague; revision 0 stands for the shipped list. */
export async function ruleWords(db: Database | Tx): Promise<{ words: VagueWords; revision: number }> {
  const own = await db.ruleWords.findFirst();
  return own
    ? { words: { when: own.when, what: own.what }, revision: own.revision }
    : { words: shippedVagueWords, revision: 0 };
}
