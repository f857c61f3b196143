import { Law } from "@/app/(signed-in)/deadlines/law";
import type { ShownAssessment } from "@/application/deadlines/read-assessment";
import type { Outcome } from "@/core/deadlines/applicability";
import { sayReason, sayStep } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";

type OutcomesProps = { language: Language; outcomes: ShownAssessment["outcomes"]; outcome: Outcome };

/** Lists the regimes that came out one way, each with the facts that decided. */
export function Outcomes({ language, outcomes, outcome }: OutcomesProps) {
  const found = outcomes.filter((one) => one.outcome === outcome);
  if (found.length === 0) return <p className="text-ink-soft">{say(language, "deadlineScreens.assess.none")}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {found.map(({ regime, name, jurisdiction, reasons, notInForce, off }) => (
        <li key={regime} className="grid gap-1 px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <TextLink href={`/deadlines/regimes/${regime}`}>
              <Law>{name}</Law>
            </TextLink>
            <Law className="text-ink-soft text-sm">{jurisdiction}</Law>
            {off && <Badge tone="warn">{say(language, "deadlineScreens.switched.off")}</Badge>}
          </p>
          <ul className="text-ink-soft text-sm">
            {[...new Set(reasons.map((reason) => sayReason(language, reason)))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {notInForce && <li>{sayStep(language, "UTC", notInForce)}</li>}
          </ul>
        </li>
      ))}
    </ul>
  );
}
