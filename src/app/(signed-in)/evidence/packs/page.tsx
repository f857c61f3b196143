import type { Metadata } from "next";
import { EvidenceTabs } from "@/app/(signed-in)/evidence/evidence-tabs";
import { read } from "@/app/act";
import { KeepFresh } from "@/app/keep-fresh";
import { readReader } from "@/app/reader";
import { listPacks } from "@/application/evidence/list-packs";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { PackForm } from "./pack-form";
import { PackTable } from "./pack-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "evidenceScreens.packs.title") };
}

export default async function PacksPage() {
  const [{ language, zone }, { matrices, packs, packKey, may }] = await Promise.all([
    readReader(),
    read(listPacks, {}),
  ]);
  return (
    <div className="grid grid-cols-1 gap-8">
      {packs.some(({ state }) => state === "waiting" || state === "failed") && <KeepFresh />}
      <PageHeader
        title={say(language, "evidenceScreens.title")}
        description={say(language, "evidenceScreens.packs.description")}
        tabs={<EvidenceTabs language={language} here="packs" packs privacy={may.privacy} />}
      />
      <Section
        title={say(language, "evidenceScreens.packs.request")}
        description={say(language, "evidenceScreens.packs.period")}
        shape="panel"
      >
        <Words language={language} under={["evidenceScreens.packs"]}>
          <PackForm matrices={matrices} zone={zone} />
        </Words>
      </Section>
      <Section title={say(language, "evidenceScreens.packs.title")}>
        <PackTable language={language} packs={packs} />
      </Section>
      <Section
        title={say(language, "evidenceScreens.packs.key")}
        description={say(language, "evidenceScreens.packs.keyText")}
      >
        <code className="select-all break-all font-mono text-sm">{packKey}</code>
      </Section>
    </div>
  );
}
