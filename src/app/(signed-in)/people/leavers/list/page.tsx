import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { importTarget } from "@/application/matrix/import-target";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { Words } from "@/ui/words";
import { UploadList } from "./upload-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "staffList.title") };
}

export default async function StaffListPage() {
  const [{ language }] = await Promise.all([readReader(), read(importTarget, { matrix: null })]);
  return (
    <Words language={language} under={["staffList", "import.wizard"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "staffList.title")}
          crumbs={[
            { label: say(language, "leavers.title"), href: "/people/leavers" },
            { label: say(language, "staffList.title") },
          ]}
          description={say(language, "staffList.lead")}
        />
        <UploadList />
      </div>
    </Words>
  );
}
