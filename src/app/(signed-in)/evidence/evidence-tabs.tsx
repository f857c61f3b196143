import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

type EvidenceTabsProps = {
  language: Language;
  here: "log" | "packs" | "privacy";
  /** Whether packs may be asked for, and requests to erase be read. */
  packs: boolean;
  privacy: boolean;
};

/** Leads between the log, the packs and what is erased. */
export function EvidenceTabs(props: EvidenceTabsProps) {
  const tabs = [
    ["log", "/evidence"] as const,
    ...(props.packs ? [["packs", "/evidence/packs"] as const] : []),
    ...(props.privacy ? [["privacy", "/evidence/privacy"] as const] : []),
  ];
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
