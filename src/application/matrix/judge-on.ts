import type { MatrixDocument } from "@/core/matrix/document";
import { type Finding, judge } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/vague-words";
import { dateOfWhen } from "@/core/time/when";
import type { Database, Tx } from "@/platform/database/client";
import { ruleWords } from "./rule-words";

/** Judges a document by the day in the organisation's zone and the words that the organisation calls vague. */
export async function judgeOn(db: Database | Tx, document: MatrixDocument, now: Date): Promise<Finding[]> {
  const { words } = await ruleWords(db);
  return judge(document, ruleContext(dateOfWhen(document.organisation.zone, now), words));
}
