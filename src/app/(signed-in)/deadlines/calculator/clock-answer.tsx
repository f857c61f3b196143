import { Law } from "@/app/(signed-in)/deadlines/law";
import type { Clock } from "@/application/deadlines/calculate";
import { sayReason, saySteps } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { sayDate, sayInstant } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DeadlineLine } from "@/ui/show/deadline-line";
import { formatDuration } from "@/ui/show/instants";
import { KeyValues } from "@/ui/show/key-values";
import type { Tone } from "@/ui/show/tones";
import { marksOf } from "./clock-marks";

const tones: Partial<Record<Clock["answer"]["state"]["is"], Tone>> = {
  running: "accent",
  "due-soon": "warn",
  overdue: "stop",
  missed: "stop",
  met: "good",
  off: "warn",
};

type ClockAnswerProps = { language: Language; clock: Clock; now: Date; title?: string };

/** Shows one answer: when, how sure, why step by step, and drawn. */
export function ClockAnswer({ language, clock, now, title }: ClockAnswerProps) {
  const { answer, regime, stage, sources } = clock;
  const { zone, deadline, onDate, notBefore, standard, readings, state, steps, dependsOn } = answer;
  const marks = marksOf(language, clock, now);
  const end = deadline ?? notBefore;
  const reasons = state.is === "not-applicable" ? state.reasons : dependsOn;
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
            <Badge tone={tones[state.is] ?? "neutral"}>{say(language, `deadlines.states.${state.is}`)}</Badge>
            {leftOf(language, state)}
            {answer.soft && <Badge tone="advise">{say(language, "deadlineScreens.answer.soft")}</Badge>}
            <span>{zone}</span>
          </p>
        </div>
        {reasons.length > 0 && (
          <div className="rounded-md border border-advise/50 bg-advise-soft px-3 py-2 text-advise-ink text-sm">
            <p className="font-medium">
              {say(language, `deadlineScreens.answer.${state.is === "not-applicable" ? "notApplicable" : "dependsOn"}`)}
            </p>
            <ul className="list-disc pl-5">
              {reasons.map((reason) => {
                const sentence = sayReason(language, reason);
                return <li key={sentence}>{sentence}</li>;
              })}
            </ul>
          </div>
        )}
        {marks.length > 0 && (
          <DeadlineLine
            label={say(language, "deadlineScreens.answer.drawing")}
            closedLabel={say(language, "deadlineScreens.answer.closed")}
            marks={marks}
            closed={clock.closed.map(({ from, until }) => ({ from: from.getTime(), until: until.getTime() }))}
          />
        )}
        {readings.length > 0 && (
          <div>
            <h3 className="font-medium">{say(language, "deadlineScreens.answer.readings")}</h3>
            <KeyValues
              items={readings.map(({ id, deadline: at }) => ({
                label: `${say(language, `deadlines.readings.${id}`)} (${say(language, `deadlines.sides.${end && at > end ? "later" : "safer"}`)})`,
                value: sayInstant(language, zone, at),
              }))}
            />
          </div>
        )}
        <div>
          <h3 className="font-medium">{say(language, "deadlineScreens.answer.reasoning")}</h3>
          <ol className="mt-1 list-decimal space-y-1 pl-6">
            {saySteps(language, zone, steps).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
        </div>
        {sources.length > 0 && (
          <details>
            <summary className="cursor-pointer py-1 text-ink-soft text-sm">
              {say(language, "deadlineScreens.answer.sources", { count: sources.length })}
            </summary>
            <ul lang="en" className="list-disc pl-5 text-sm">
              {sources.map(({ id, title: source }) => (
                <li key={id}>{source}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}

function leftOf(language: Language, state: Clock["answer"]["state"]): string | undefined {
  if ((state.is === "running" || state.is === "due-soon") && state.left !== null)
    return say(language, "ui.time.left", { duration: formatDuration(state.left, language) });
  if (state.is === "overdue")
    return say(language, "ui.time.overdueBy", { duration: formatDuration(state.by, language) });
  return undefined;
}
