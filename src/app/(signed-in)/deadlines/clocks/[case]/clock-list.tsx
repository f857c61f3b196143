import { ChevronRight } from "lucide-react";
import { ClockDetails } from "@/app/(signed-in)/deadlines/clock-details";
import { Law } from "@/app/(signed-in)/deadlines/law";
import { StateBadge } from "@/app/(signed-in)/deadlines/state-badge";
import type { ShownCase } from "@/application/deadlines/read-case";
import type { Answer } from "@/core/deadlines/answer";
import { type Language, say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { DateTime } from "@/ui/show/date-time";

type ClockListProps = { language: Language; made: ShownCase };
type Shown = ShownCase["clocks"][number];

/** Lists the clocks of a case regime by regime; each opens to its reasoning and to the answers it gave before. */
export function ClockList({ language, made }: ClockListProps) {
  const regimes = new Map(made.clocks.map(({ regime }) => [regime.id, regime]));
  return (
    <ul className="grid gap-4">
      {[...regimes.values()].map(({ id, name }) => (
        <li key={id} className="rounded-lg border border-line bg-surface shadow-low">
          <h3 className="border-line border-b px-4 py-2 font-semibold">
            <TextLink href={`/deadlines/regimes/${id}`}>
              <Law>{name}</Law>
            </TextLink>
          </h3>
          <ul className="divide-y divide-line">
            {made.clocks
              .filter(({ regime }) => regime.id === id)
              .map((one) => (
                <li key={one.stage.id}>
                  <ClockOfStage language={language} one={one} now={made.now} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ClockOfStage({ language, one, now }: { language: Language; one: Shown; now: Date }) {
  const { clock, stage, history } = one;
  const before = history.slice(0, -1).filter(({ answer }) => answer.deadline !== null);
  return (
    <details className="group">
      <summary className="grid cursor-pointer gap-x-4 gap-y-1 px-4 py-3 hover:bg-hover list-none sm:grid-cols-[2fr_3fr_2fr] [&::-webkit-details-marker]:hidden">
        <span className="flex items-start gap-1.5 font-medium">
          <ChevronRight
            aria-hidden
            className="mt-1 size-4 shrink-0 text-ink-soft transition-transform group-open:rotate-90"
          />
          <Law>{stage.label}</Law>
        </span>
        <span>
          {whenDue(language, clock.answer)}
          {before.length > 0 && (
            <span className="block text-ink-soft text-sm">
              {say(language, "deadlineScreens.clocks.corrected", { count: before.length })}
            </span>
          )}
        </span>
        <span className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
          <StateBadge language={language} state={clock.answer.state} />
        </span>
      </summary>
      <div className="grid gap-4 border-line border-t bg-sunken/40 px-4 py-4">
        <ClockDetails language={language} clock={clock} now={now} />
        {before.length > 0 && (
          <div>
            <h4 className="font-medium">{say(language, "deadlineScreens.clocks.before")}</h4>
            <ol className="mt-1 grid gap-1">
              {before.map(({ from, answer }) => (
                <li key={from.toISOString()} className="flex flex-wrap gap-x-3">
                  <DateTime at={from.toISOString()} quiet />
                  <s className="text-ink-soft">{whenDue(language, answer)}</s>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </details>
  );
}

function whenDue(language: Language, { zone, deadline, notBefore, standard }: Answer): string {
  const at = deadline ?? notBefore;
  return at ? sayInstant(language, zone, at) : standard || say(language, "deadlineScreens.answer.noDate");
}
