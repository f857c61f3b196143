import { factLabels } from "@/app/(signed-in)/deadlines/fact-words";
import type { ShownCase } from "@/application/deadlines/read-case";
import { type FactId, factIds } from "@/core/deadlines/facts";
import { sayFact } from "@/core/deadlines/saying";
import { type Language, say } from "@/core/language/say";
import { readWhen } from "@/core/time/when";
import { sayDate, sayInstant, writeInstant } from "@/core/time/written";
import { DateTime } from "@/ui/show/date-time";
import { Timeline } from "@/ui/show/timeline";
import { CorrectForm } from "./event-form";
import { eventName } from "./events";

type SaidProps = { language: Language; made: ShownCase };
type Shown = ShownCase["statements"][number];

/** Tells what was said about a case, the latest first: nothing is overwritten, and what was corrected is struck through. */
export function Said({ language, made }: SaidProps) {
  const facts = factLabels(language, factIds);
  return (
    <Timeline
      label={say(language, "deadlineScreens.clocks.said")}
      items={made.statements.toReversed().map((statement) => {
        const { id, kind, about, by, source, why, recordedAt, corrected, corrects } = statement;
        const name = kind === "fact" ? (facts[about] ?? about) : eventName(language, made, about);
        const value = said(language, made.zone, statement);
        return {
          id,
          when: <DateTime at={recordedAt.toISOString()} quiet />,
          tone: corrected ? ("neutral" as const) : ("accent" as const),
          title: corrected ? <s>{`${name}: ${value}`}</s> : `${name}: ${value}`,
          children: (
            <div className="text-ink-soft text-sm">
              <p>
                {say(language, "deadlineScreens.clocks.saidBy", { by, source })}
                {why && ` ${say(language, "deadlineScreens.clocks.because", { why })}`}
                {corrects && ` ${say(language, "deadlineScreens.clocks.isCorrection")}`}
              </p>
              {made.mayRun && kind === "event" && !corrected && statement.value !== null && (
                <details>
                  <summary className="cursor-pointer py-1 underline">
                    {say(language, "deadlineScreens.clocks.correct")}
                    <span className="sr-only">{name}</span>
                  </summary>
                  <CorrectForm case={made.id} statement={id} about={about} {...whenOf(made.zone, statement)} />
                </details>
              )}
            </div>
          ),
        };
      })}
    />
  );
}

function said(language: Language, zone: string, { kind, about, value }: Shown): string {
  if (value === null) return say(language, "deadlineScreens.clocks.withdrawn");
  if (kind === "fact") return sayFact(language, about as FactId, value as never);
  const when = readWhen(zone, String(value));
  if (!when.ok) return String(value);
  return typeof when.value === "string" ? sayDate(language, when.value) : sayInstant(language, zone, when.value);
}

/** What the form of a correction begins with. */
function whenOf(zone: string, { value }: Shown): { on: string; at: string } {
  const when = readWhen(zone, String(value));
  if (!when.ok) return { on: "", at: "" };
  if (typeof when.value === "string") return { on: when.value, at: "" };
  const [on = "", at = ""] = writeInstant(zone, when.value).split("T");
  return { on, at: at.slice(0, 5) };
}
