import { CircleCheck, CircleDashed, CircleDot } from "lucide-react";
import type { ReviewOfVersion } from "@/application/matrix/review-version";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";

/** Shows who is asked about a version, who stands in, and what became of it. */
export function Seats({
  language,
  review: { rule, seats },
}: {
  language: Language;
  review: ReviewOfVersion["review"];
}) {
  if (seats.length === 0) return null;
  return (
    <Section
      title={say(language, "versions.review.title")}
      description={say(language, `versions.review.rules.${rule}`)}
      shape="panel"
    >
      <ol className="grid gap-3">
        {seats.map(({ name, deputy, decidedBy, decidedAt, asked }) => {
          const Sign = decidedBy ? CircleCheck : asked ? CircleDot : CircleDashed;
          return (
            <li key={name} className="flex gap-2">
              <Sign aria-hidden className={decidedBy ? "mt-0.5 size-4 text-good" : "mt-0.5 size-4 text-ink-faint"} />
              <span className="grid gap-0.5">
                <span className="font-medium">{name}</span>
                <span className="text-ink-soft text-sm">
                  {decidedBy
                    ? say(language, "versions.review.approved", { name: decidedBy })
                    : say(language, asked ? "versions.review.asked" : "versions.review.later")}
                  {decidedAt && (
                    <>
                      , <DateTime at={decidedAt.toISOString()} quiet />
                    </>
                  )}
                </span>
                {deputy && !decidedBy && (
                  <span className="text-ink-soft text-sm">
                    {say(language, "versions.review.deputyIs", { name: deputy })}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
