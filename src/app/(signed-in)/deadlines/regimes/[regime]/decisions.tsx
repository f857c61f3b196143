import type { readRegime } from "@/application/deadlines/read-regime";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Timeline } from "@/ui/show/timeline";
import { ConfirmForm, TakeBackForm } from "./decide";

type Shown = Extract<Awaited<ReturnType<typeof readRegime.run>>, { ok: true }>["value"];

/** Shows what was decided about an entry here, and lets those who may decide. */
export function Decisions({ language, shown, now }: { language: Language; shown: Shown; now: Date }) {
  const { regime, number, decisions, mayEdit, own } = shown;
  const about = { regime: regime.id, number };
  const off = regime.confidence === "from-memory";
  const confirmed = !off && decisions.some(({ kind }) => kind === "confirm");
  if (!(mayEdit && (off || own)) && decisions.length === 0) return null;
  return (
    <Section
      title={say(language, "deadlineScreens.decide.title")}
      description={say(language, "deadlineScreens.decide.description")}
      shape="panel"
    >
      <div className="grid gap-6">
        {decisions.length > 0 && (
          <Timeline
            label={say(language, "deadlineScreens.decide.title")}
            items={decisions.map(({ id, at, by, kind, reason, number: place }) => ({
              id,
              when: <DateTime at={at.toISOString()} quiet />,
              title: say(language, `deadlineScreens.decide.made.${kind}`, { by, number: place }),
              children: reason,
            }))}
          />
        )}
        {mayEdit && off && <ConfirmForm {...about} today={now.toISOString().slice(0, 10)} />}
        {mayEdit && confirmed && <TakeBackForm {...about} act="switch-off" />}
        {mayEdit && own && <TakeBackForm {...about} act="remove" />}
      </div>
    </Section>
  );
}
