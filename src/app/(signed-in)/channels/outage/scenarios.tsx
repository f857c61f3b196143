import { ActButton } from "@/app/act-button";
import type { OutageAnalysis } from "@/application/matrix/analyse-outage";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { removeScenarioAction } from "./actions";
import { SaveScenario } from "./save-scenario";

type ScenariosProps = { language: Language; analysis: OutageAnalysis; matrix: string; off: readonly string[] };

/** The kept sets of things that fail together; each is a link that switches them off. */
export function Scenarios({ language, analysis, matrix, off }: ScenariosProps) {
  const { scenarios, may } = analysis;
  if (scenarios.length === 0 && !may.edit) return null;
  const address = (down: readonly string[]) =>
    `/channels/outage?${new URLSearchParams([["matrix", matrix], ...down.map((id) => ["down", id])])}`;
  return (
    <Section
      title={say(language, "outage.scenarios.title")}
      description={say(language, "outage.scenarios.description")}
    >
      <div className="grid gap-3">
        {scenarios.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {scenarios.map(({ id, name, down }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
                <span>
                  <TextLink href={address(down)}>{name}</TextLink>{" "}
                  <span className="text-ink-soft text-sm">
                    {say(language, "outage.scenarios.off", { count: down.length })}
                  </span>
                </span>
                {may.edit && (
                  <ActButton
                    action={removeScenarioAction}
                    fields={{ scenario: id }}
                    label={say(language, "outage.scenarios.remove")}
                    fullLabel={`${say(language, "outage.scenarios.remove")}: ${name}`}
                    variant="quiet"
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        {may.edit && off.length > 0 && <SaveScenario matrix={matrix} off={off} />}
      </div>
    </Section>
  );
}
