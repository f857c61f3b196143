import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

const tabs = [
  ["stakeholders", "/people"],
  ["positions", "/people/positions"],
  ["contacts", "/people/contacts"],
  ["reach", "/people/reach"],
  ["reviews", "/people/reviews"],
  ["leavers", "/people/leavers"],
] as const;

/** Leads between the registers of people. */
export function PeopleTabs({ language, here }: { language: Language; here: (typeof tabs)[number][0] }) {
  return (
    <TabNav
      label={say(language, "register.tabs.label")}
      items={tabs.map(([tab, href]) => ({ href, label: say(language, `register.tabs.${tab}`), current: tab === here }))}
    />
  );
}
