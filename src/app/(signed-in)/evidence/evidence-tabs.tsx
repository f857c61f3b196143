import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

/** Leads between the log and the packs; packs only where they may be asked for. */
export function EvidenceTabs(props: { language: Language; here: "log" | "packs"; packs: boolean }) {
  const tabs = [["log", "/evidence"] as const, ...(props.packs ? [["packs", "/evidence/packs"] as const] : [])];
  return (
    <TabNav
      label={say(props.language, "evidenceScreens.tabs.label")}
      items={tabs.map(([tab, href]) => ({
        href,
        label: say(props.language, `evidenceScreens.tabs.${tab}`),
        current: tab === props.here,
      }))}
    />
  );
}
