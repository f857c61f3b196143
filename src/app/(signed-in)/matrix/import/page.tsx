import type { Metadata } from "next";
import { ImportFrame } from "@/app/(signed-in)/matrix/[matrix]/import/frame";
import { UploadForm } from "@/app/(signed-in)/matrix/[matrix]/import/upload-form";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { importTarget } from "@/application/matrix/import-target";
import { say } from "@/core/language/say";
import { limits } from "@/platform/files/tables/limits";
import { Words } from "@/ui/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "import.wizard.title") };
}

const megabytes = limits.fileBytes / 1024 ** 2;

/** First step of an import that makes its matrix. */
export default async function ImportNewPage() {
  const [{ language }] = await Promise.all([readReader(), read(importTarget, { matrix: null })]);
  return (
    <ImportFrame
      language={language}
      at="file"
      title={say(language, "import.wizard.file.newTitle")}
      description={say(language, "import.wizard.file.newLead")}
    >
      <Words language={language} under={["import.wizard", "refusals"]}>
        <UploadForm matrix={null} mostMegabytes={megabytes} />
      </Words>
    </ImportFrame>
  );
}
