import type { MatrixDocument } from "@/core/matrix/document";
import { type Finding, judge } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/vague-words";
import { dateOfWhen } from "@/core/time/when";

/** Judges a document by the day in the organisation's zone. */
export function judgeOn(document: MatrixDocument, now: Date): Finding[] {
  return judge(document, ruleContext(dateOfWhen(document.organisation.zone, now)));
}
