import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { importTarget } from "@/application/matrix/import-target";
import { listImports } from "@/application/matrix/list-imports";
import { say } from "@/core/language/say";
import { limits } from "@/platform/files/tables/limits";
import { Section } from "@/ui/layout/section";
import { Banner } from "@/ui/show/banner";
import { Words } from "@/ui/words";
import { EarlierImports } from "./earlier-imports";
import { ImportFrame } from "./frame";
import { UploadForm } from "./upload-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.title") };
}

const megabytes = limits.fileBytes / 1024 ** 2;

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<{ gone?: string }> };

/** First step: choose a file. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ language }, { matrix: id }, { gone }] = await Promise.all([readReader(), params, searchParams]);
  const [matrix, imports] = await Promise.all([read(importTarget, { matrix: id }), read(listImports, { matrix: id })]);
  return (
    <ImportFrame
      language={language}
      matrix={{ id, name: matrix?.name ?? "" }}
      at="file"
      title={say(language, "import.wizard.file.title")}
      description={say(language, "import.wizard.file.lead")}
    >
      {gone !== undefined && <Banner tone="warn">{say(language, "refusals.import-gone")}</Banner>}
      <Words language={language} under={["import.wizard", "refusals"]}>
        <UploadForm matrix={id} mostMegabytes={megabytes} />
      </Words>
      <Section title={say(language, "import.wizard.file.earlier")}>
        <EarlierImports language={language} done={`/matrix/${id}/import/done`} imports={imports} />
      </Section>
    </ImportFrame>
  );
}
