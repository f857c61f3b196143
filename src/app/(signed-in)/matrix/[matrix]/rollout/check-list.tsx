import { Check, Minus } from "lucide-react";
import { type Language, say } from "@/core/language/say";
import type { RolloutCheck } from "@/core/matrix/rollout";
import { TextLink } from "@/ui/actions/text-link";

const factScreens = {
  "in-force": "versions",
  "contacts-reviewed": "/people/reviews",
  "reviews-dated": "",
  "fallback-tested": "/channels/tests",
  "original-kept": "/evidence",
} as const;

/** Lists what is measured for a step, with the way to what is missing. */
export function CheckList(props: { language: Language; matrix: string; checks: readonly RolloutCheck[] }) {
  const { language, matrix, checks } = props;
  return (
    <ul className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
      {checks.map((check) => {
        const met = check.open === 0;
        const Sign = met ? Check : Minus;
        const { name, href } = told(check, language, `/matrix/${matrix}`);
        return (
          <li key={name} className="flex items-baseline gap-1.5">
            <Sign
              aria-hidden
              className={
                met ? "size-4 shrink-0 self-center text-good-ink" : "size-4 shrink-0 self-center text-warn-ink"
              }
            />
            {met ? (
              <span>
                {name} <span className="sr-only">{say(language, "rollout.met")}</span>
              </span>
            ) : (
              <span>
                <TextLink href={href}>{name}</TextLink>{" "}
                <span className="text-ink-soft">
                  {check.of === "rule"
                    ? say(language, "rollout.open", { count: check.open })
                    : say(language, "rollout.missing")}
                </span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function told(check: RolloutCheck, language: Language, home: string): { name: string; href: string } {
  switch (check.of) {
    case "rule":
      return { name: say(language, `rules.all.${check.rule}.name`), href: `${home}/findings` };
    case "section":
      return {
        name: say(language, "rollout.section", { name: say(language, `plan.kinds.${check.section}`) }),
        href: `${home}/plan`,
      };
    case "fact": {
      const screen = factScreens[check.fact];
      return {
        name: say(language, `rollout.facts.${check.fact}`),
        href: screen.startsWith("/") ? screen : `${home}/${screen}`,
      };
    }
  }
}
