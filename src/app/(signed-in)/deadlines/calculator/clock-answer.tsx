import { ClockDetails } from "@/app/(signed-in)/deadlines/clock-details";
import { Law } from "@/app/(signed-in)/deadlines/law";
import { StateBadge } from "@/app/(signed-in)/deadlines/state-badge";
import type { Clock } from "@/application/deadlines/clock";
import { type Language, say } from "@/core/language/say";
import { sayDate, sayInstant } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";

type ClockAnswerProps = { language: Language; clock: Clock; now: Date; title?: string };

/** Shows one answer: when, how sure, why step by step, and drawn. */
export function ClockAnswer({ language, clock, now, title }: ClockAnswerProps) {
  const { answer, regime, stage } = clock;
  const { zone, deadline, onDate, notBefore, standard, state } = answer;
  const end = deadline ?? notBefore;
  return (
    <Section title={title ?? (stage || say(language, "deadlineScreens.answer.title"))} shape="panel">
      <div className="grid gap-4">
        <div className="grid gap-1">
          {regime && answer.regime && (
            <p className="text-ink-soft text-sm">
              <TextLink href={`/deadlines/regimes/${answer.regime}`}>
                <Law>{regime}</Law>
              </TextLink>{" "}
              · <Law>{stage}</Law>
            </p>
          )}
          <p className="font-semibold text-xl">
            {end
              ? sayInstant(language, zone, end)
              : onDate
                ? sayDate(language, onDate)
                : (standard && <Law>{standard}</Law>) || say(language, "deadlineScreens.answer.noDate")}
          </p>
          <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
            <StateBadge language={language} state={state} />
            {answer.soft && <Badge tone="advise">{say(language, "deadlineScreens.answer.soft")}</Badge>}
            <span>{zone}</span>
          </p>
        </div>
        <ClockDetails language={language} clock={clock} now={now} />
      </div>
    </Section>
  );
}
