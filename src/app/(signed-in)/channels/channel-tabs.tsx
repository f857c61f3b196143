import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

const tabs = [
  ["register", "/channels"],
  ["services", "/channels/services"],
  ["dependencies", "/channels/dependencies"],
  ["outage", "/channels/outage"],
  ["tests", "/channels/tests"],
] as const;

/** Leads between the screens about channels. */
export function ChannelTabs({ language, here }: { language: Language; here: (typeof tabs)[number][0] }) {
  return (
    <TabNav
      label={say(language, "outage.tabs.label")}
      items={tabs.map(([tab, href]) => ({ href, label: say(language, `outage.tabs.${tab}`), current: tab === here }))}
    />
  );
}
