import type { Metadata } from "next";
import { Changes, pageOfChanges } from "@/app/(signed-in)/matrix/[matrix]/versions/changes";
import { OnDate } from "@/app/(signed-in)/matrix/[matrix]/versions/on-date";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { compareVersions } from "@/application/matrix/compare-versions";
import { listVersions } from "@/application/matrix/list-versions";
import { say } from "@/core/language/say";
import { Button } from "@/ui/actions/button";
import { Select } from "@/ui/form/select";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "versions.compareTitle") };
}

type Props = {
  params: Promise<{ matrix: string }>;
  searchParams: Promise<{ before?: string; after?: string; page?: string }>;
};

export default async function ComparePage({ params, searchParams }: Props) {
  const [reader, { matrix: id }, asked] = await Promise.all([readReader(), params, searchParams]);
  const { language } = reader;
  const { matrix, versions } = await read(listVersions, { matrix: id });
  const sides = { before: asked.before ?? String(versions[0]?.number ?? "draft"), after: asked.after ?? "draft" };
  const comparison = await read(compareVersions, { matrix: id, ...sides, language });
  const name = (which: string) =>
    which === "draft" ? say(language, "versions.draft") : say(language, "versions.one", { number: Number(which) });
  const options = [...versions.map(({ number }) => String(number)), "draft"].map((value) => ({
    value,
    label: name(value),
  }));
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "versions.compareTitle")}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: matrix.name, href: `/matrix/${id}` },
          { label: say(language, "versions.title"), href: `/matrix/${id}/versions` },
          { label: say(language, "versions.compare") },
        ]}
        description={say(language, "versions.compareDescription")}
      />
      <form className="flex flex-wrap items-end gap-3">
        <Select label={say(language, "versions.before")} name="before" defaultValue={sides.before} options={options} />
        <Select label={say(language, "versions.after")} name="after" defaultValue={sides.after} options={options} />
        <Button type="submit">{say(language, "versions.compare")}</Button>
      </form>
      <OnDate matrix={id} reader={reader} />
      <Section title={say(language, "versions.changes")}>
        <Changes
          language={language}
          comparison={pageOfChanges(comparison, asked.page)}
          before={name(sides.before)}
          after={name(sides.after)}
          address={(page) => `/matrix/${id}/compare?${new URLSearchParams({ ...sides, page: String(page) })}`}
        />
      </Section>
    </div>
  );
}
