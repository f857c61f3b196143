import { type Language, say } from "@/core/language/say";
import type { RolloutStepId } from "@/core/matrix/rollout";
import { sayDate } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Progress } from "@/ui/show/progress";

type RolloutPanelProps = {
  language: Language;
  matrices: readonly {
    id: string;
    name: string;
    done: number;
    total: number;
    late: number;
    next: { step: RolloutStepId; dueOn: string } | null;
  }[];
};

/** Shows the matrices that are in their first 90 days: how far they are, and the next step. */
export function RolloutPanel({ language, matrices }: RolloutPanelProps) {
  if (matrices.length === 0) return null;
  return (
    <Section title={say(language, "rollout.title")}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {matrices.map(({ id, name, done, total, late, next }) => (
          <li key={id} className="grid gap-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_16rem] sm:items-center sm:gap-6">
            <span className="grid gap-0.5">
              <span className="flex flex-wrap items-baseline gap-2">
                <TextLink href={`/matrix/${id}/rollout`} className="font-medium">
                  {name}
                </TextLink>
                {late > 0 && <Badge tone="stop">{say(language, "rollout.late", { count: late })}</Badge>}
              </span>
              {next && (
                <span className="text-ink-soft text-sm">
                  {say(language, "rollout.next", {
                    step: say(language, `rollout.steps.${next.step}.title`),
                    on: sayDate(language, next.dueOn),
                  })}
                </span>
              )}
            </span>
            <Progress
              label={<span className="sr-only">{name}</span>}
              words={say(language, "rollout.progress", { done, total })}
              value={done}
              max={total}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
