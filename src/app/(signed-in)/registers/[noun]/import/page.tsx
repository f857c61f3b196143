import type { Metadata } from "next";
import { EarlierImports } from "@/app/(signed-in)/matrix/[matrix]/import/earlier-imports";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listEntryImports } from "@/application/matrix/entries/list-entry-imports";
import { importTarget } from "@/application/matrix/import-target";
import { say } from "@/core/language/say";
import { limits } from "@/platform/files/tables/limits";
import { Section } from "@/ui/layout/section";
import { Words } from "@/ui/words";
import { homeOf } from "./home";
import { UploadEntries } from "./upload-entries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.title") };
}

type Props = { params: Promise<{ noun: string }>; searchParams: Promise<{ list?: string }> };

/** First step of an import into a register: choose a file. */
export default async function RegisterImportPage({ params, searchParams }: Props) {
  const [{ language }, { noun }, { list }] = await Promise.all([readReader(), params, searchParams]);
  const home = homeOf(language, noun, list);
  const [{ imports }] = await Promise.all([
    read(listEntryImports, { register: home.noun }),
    read(importTarget, { matrix: null }),
  ]);
  return (
    <ImportFrame
      language={language}
      register={home}
      at="file"
      title={say(language, "register.import.title", { register: home.label })}
      description={say(language, "register.import.lead")}
    >
      <Words language={language} under={["import.wizard", "register.import"]}>
        <UploadEntries imports={home.imports} query={home.query} mostMegabytes={limits.fileBytes / 1024 ** 2} />
      </Words>
      <Section title={say(language, "import.wizard.file.earlier")}>
        <EarlierImports
          language={language}
          done={`${home.imports}/done`}
          imports={imports.map(({ added, changed, ...one }) => ({ ...one, rows: added[home.noun] + changed }))}
        />
      </Section>
    </ImportFrame>
  );
}
