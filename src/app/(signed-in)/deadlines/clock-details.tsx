import type { Clock } from "@/application/deadlines/clock";
import { sayReason, saySteps } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { DeadlineLine } from "@/ui/show/deadline-line";
import { KeyValues } from "@/ui/show/key-values";
import { marksOf } from "./clock-marks";

type ClockDetailsProps = { language: Language; clock: Clock; now: Date };

/** Shows what an answer stands on: the facts that decide, the clock drawn, other readings, the reasoning and its sources. */
export function ClockDetails({ language, clock, now }: ClockDetailsProps) {
  const { answer, sources } = clock;
  const { zone, deadline, notBefore, readings, state, steps, dependsOn } = answer;
  const marks = marksOf(language, clock, now);
  const end = deadline ?? notBefore;
  const reasons = state.is === "not-applicable" ? state.reasons : dependsOn;
  return (
    <>
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
    </>
  );
}
