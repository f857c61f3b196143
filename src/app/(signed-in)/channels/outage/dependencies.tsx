import type { OutageAnalysis } from "@/application/matrix/analyse-outage";
import type { Needs } from "@/core/channels/needs";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DependencyGraph } from "@/ui/show/dependency-graph";
import { namesIn } from "./names";

/** The services and channels as a picture, and the same in words. */
export function Dependencies({ language, analysis }: { language: Language; analysis: OutageAnalysis }) {
  const { document, answer } = analysis;
  const name = namesIn(analysis);
  const items = [...document.services, ...document.channels];
  const edges = items.flatMap(({ id, needs }) =>
    [...new Set(needs.flatMap((group) => group.of))].map((to) => ({ from: id, to })),
  );
  const list = new Intl.ListFormat(language);
  const groupWords = ({ atLeast, of }: Needs[number]) => {
    const names = of.map(name).join(", ");
    if (of.length === 1) return names;
    return atLeast === 1
      ? say(language, "outage.graph.one-of", { names })
      : say(language, "outage.graph.some-of", { count: atLeast, names });
  };
  if (items.length === 0) return null;
  return (
    <Section title={say(language, "outage.graph.title")} description={say(language, "outage.graph.description")}>
      <div className="grid gap-4">
        <div className="max-sm:hidden">
          <DependencyGraph
            label={say(language, "outage.graph.picture")}
            nodes={items.map(({ id, name: label }) => ({ id, label }))}
            edges={edges}
            down={new Set(answer.servicesDown)}
          />
        </div>
        <details>
          <summary className="min-h-6 cursor-pointer font-medium">{say(language, "outage.graph.words")}</summary>
          <ul className="mt-2 columns-1 gap-8 text-sm sm:columns-2">
            {items.map((item) => (
              <li key={item.id} className="break-inside-avoid py-0.5">
                {item.needs.length === 0
                  ? say(language, "outage.graph.needs-nothing", { name: item.name })
                  : say(language, "outage.graph.needs", {
                      name: item.name,
                      needs: list.format(item.needs.map(groupWords)),
                    })}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Section>
  );
}
