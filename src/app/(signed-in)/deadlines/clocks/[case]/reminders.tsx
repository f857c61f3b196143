import type { ShownCase } from "@/application/deadlines/read-case";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { Timeline } from "@/ui/show/timeline";

type RemindersProps = { language: Language; reminders: ShownCase["reminders"] };

/** Tells who was reminded of which clock; nothing while nobody was. */
export function Reminders({ language, reminders }: RemindersProps) {
  if (reminders.length === 0) return null;
  return (
    <Section title={say(language, "deadlineScreens.reminders.title")}>
      <Timeline
        label={say(language, "deadlineScreens.reminders.title")}
        items={reminders.map(({ id, at, level, title, contactIds, personIds }) => ({
          id,
          when: <DateTime at={at.toISOString()} quiet />,
          tone: level === "escalation" ? ("stop" as const) : ("warn" as const),
          title,
          children: (
            <p className="text-ink-soft text-sm">
              {say(language, `deadlineScreens.reminders.${level as "owner" | "backup" | "escalation"}`, {
                count: contactIds.length + personIds.length,
              })}
            </p>
          ),
        }))}
      />
    </Section>
  );
}
