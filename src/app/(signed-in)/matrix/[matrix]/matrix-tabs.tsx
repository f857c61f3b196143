import { type Language, say } from "@/core/language/say";
import { TabNav } from "@/ui/layout/tab-nav";

const tabs = ["rows", "plan", "findings", "map", "versions", "export", "rollout"] as const;

/** Leads between the screens of one matrix. */
export function MatrixTabs(props: { language: Language; matrix: string; here: (typeof tabs)[number] }) {
  const { language, matrix, here } = props;
  return (
    <TabNav
      label={say(language, "matrix.tabs.label")}
      items={tabs.map((tab) => ({
        href: tab === "rows" ? `/matrix/${matrix}` : `/matrix/${matrix}/${tab}`,
        label: say(language, `matrix.tabs.${tab}`),
        current: tab === here,
      }))}
    />
  );
}
