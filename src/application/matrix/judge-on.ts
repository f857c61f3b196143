import { catalogueHere } from "@/application/deadlines/catalogue";
import type { MatrixDocument } from "@/core/matrix/document";
import { type Finding, judge } from "@/core/matrix/rules/judge";
import { ruleContext } from "@/core/matrix/rules/support/context";
import { dateOfWhen } from "@/core/time/when";
import type { Database, Tx } from "@/platform/database/client";
import { ruleWords } from "./rule-words";

/** Judges a document by the day in the organisation's zone, the words it calls vague, and its catalogue of regimes. */
export async function judgeOn(db: Database | Tx, document: MatrixDocument, now: Date): Promise<Finding[]> {
  const [{ words }, { catalogue }] = [await ruleWords(db), await catalogueHere(db)];
  return judge(document, ruleContext(dateOfWhen(document.organisation.zone, now), catalogue.regimes, words));
}
