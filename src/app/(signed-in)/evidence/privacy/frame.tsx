import type { ReactNode } from "react";
import { EvidenceTabs } from "@/app/(signed-in)/evidence/evidence-tabs";
import { type Language, say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { TabNav } from "@/ui/layout/tab-nav";

const parts = [
  ["requests", "/evidence/privacy"],
  ["due", "/evidence/privacy/due"],
  ["policy", "/evidence/privacy/policy"],
  ["holds", "/evidence/privacy/holds"],
] as const;

type FrameProps = { language: Language; here: (typeof parts)[number][0]; actions?: ReactNode; children: ReactNode };

/** Frames the parts of erasure and retention: requests, what is due, the policy, legal holds. */
export function Frame({ language, here, actions, children }: FrameProps) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeader
        title={say(language, "evidenceScreens.title")}
        description={say(language, "privacyScreens.description")}
        actions={actions}
        tabs={<EvidenceTabs language={language} here="privacy" packs privacy />}
      />
      <TabNav
        label={say(language, "privacyScreens.parts.label")}
        items={parts.map(([part, href]) => ({
          href,
          label: say(language, `privacyScreens.parts.${part}`),
          current: part === here,
        }))}
      />
      {children}
    </div>
  );
}
