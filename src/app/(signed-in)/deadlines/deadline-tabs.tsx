import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

const tabs = [
  ["catalogue", "/deadlines"],
  ["calculator", "/deadlines/calculator"],
  ["calendar", "/deadlines/calendar"],
  ["clocks", "/deadlines/clocks"],
  ["assessments", "/deadlines/assessments"],
  ["profile", "/deadlines/profile"],
] as const;

export type DeadlineTab = (typeof tabs)[number][0];

/** Leads between the screens about deadlines. */
export function DeadlineTabs({ language, here }: { language: Language; here: DeadlineTab }) {
  return (
    <TabNav
      label={say(language, "deadlineScreens.tabs.label")}
      items={tabs.map(([tab, href]) => ({
        href,
        label: say(language, `deadlineScreens.tabs.${tab}`),
        current: tab === here,
      }))}
    />
  );
}
