import { type Language, say } from "@/core/language/say";
import type { Readiness } from "@/core/matrix/readiness";
import { Progress } from "@/ui/show/progress";

/** Shows how ready the draft is, with the formula and its numbers. */
export function ReadinessFigure({ language, readiness }: { language: Language; readiness: Readiness }) {
  const { percent, rows, sound, warned, whole } = readiness;
  const points = sound + warned / 2 + whole;
  return (
    <div className="grid gap-2">
      <p className="font-semibold text-2xl tabular-nums">{say(language, "rules.readiness", { percent })}</p>
      <Progress label={say(language, "findings.readiness")} value={percent} max={100} />
      <p className="text-ink-soft text-sm">
        {say(language, "rules.formula", { rows, sound, warned, whole, points, of: rows + 1 })}
      </p>
    </div>
  );
}
