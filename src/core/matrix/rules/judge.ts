import { type Language, say } from "@/core/language/say";
import { type Acceptance, acceptanceOf, acceptedPlaces } from "@/core/matrix/acceptance";
import type { MatrixDocument } from "@/core/matrix/document";
import { rules } from "./all";
import type { Place, Rule, RuleContext, Severity } from "./support/rule";
import { viewOf } from "./support/view";

/** What a rule says is wrong, and where. */
export type Finding = Place & {
  readonly rule: Rule["id"];
  readonly severity: Severity;
  readonly reference: string;
  /** Set when somebody accepted it and that still counts. */
  readonly accepted: Acceptance | null;
};

/** Judges a matrix document by every rule; findings come in the order of the rules, then of the rows. Linear in the rows. */
export function judge(document: MatrixDocument, context: RuleContext): Finding[] {
  const view = viewOf(document);
  const accepted = acceptedPlaces(document.acceptances ?? []);
  return rules.flatMap(({ id, severity, reference, find }) =>
    find(view, context).map((place) => {
      const finding = { rule: id, severity, reference, ...place };
      return { ...finding, accepted: acceptanceOf(finding, accepted, context.today) };
    }),
  );
}

/** Gives the findings that stop a submission. */
export function blocking(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity }) => severity === "blocks");
}

/** Says a finding: what is wrong, and how to put it right. */
export function sayFinding(language: Language, { rule, values }: Pick<Finding, "rule" | "values">) {
  return {
    sentence: say(language, `rules.all.${rule}.sentence`, values),
    fix: say(language, `rules.all.${rule}.fix`, values),
  };
}
