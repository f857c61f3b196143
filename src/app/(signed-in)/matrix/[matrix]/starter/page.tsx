import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listRows } from "@/application/matrix/list-rows";
import { openDraft } from "@/application/matrix/open-draft";
import { languages, say } from "@/core/language/say";
import { starterSetsIn } from "@/core/matrix/starter/in-language";
import { PageHeader } from "@/ui/layout/page-header";
import { TabNav } from "@/ui/layout/tab-nav";
import { Words } from "@/ui/words";
import { StarterForm } from "./form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "starter.title") };
}

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<{ lang?: string }> };

export default async function StarterPage({ params, searchParams }: Props) {
  const [reader, { matrix: id }, { lang }] = await Promise.all([readReader(), params, searchParams]);
  const { language } = reader;
  const content = languages.find((one) => one === lang) ?? language;
  const [{ matrix, may }, { rows }] = await Promise.all([
    read(openDraft, { matrix: id }),
    read(listRows, { matrix: id, limit: 1000 }),
  ]);
  if (!may.edit) forbidden();
  const there = new Set(rows.map(({ what }) => what));
  const sets = starterSetsIn(content).map((set) => ({
    id: set.id,
    name: set.scenario || say(language, set.id === "reports" ? "starter.sets.reports" : "starter.sets.standing"),
    quiet: set.scenario === "",
    rows: set.rows.map(({ what }) => what),
    there: set.rows.filter(({ what }) => there.has(what)).length,
  }));
  return (
    <Words language={language} under={["starter"]}>
      <div className="grid max-w-4xl gap-6">
        <PageHeader
          title={say(language, "starter.title")}
          crumbs={[
            { label: say(language, "ui.screens.matrix"), href: "/matrix" },
            { label: matrix.name, href: `/matrix/${id}` },
            { label: say(language, "starter.title") },
          ]}
          description={say(language, "starter.lead")}
          tabs={
            <TabNav
              label={say(language, "starter.language")}
              items={languages.map((one) => ({
                href: `/matrix/${id}/starter?lang=${one}`,
                label: say(one, "language.name"),
                current: one === content,
              }))}
            />
          }
        />
        <StarterForm key={content} matrix={id} language={content} sets={sets} />
      </div>
    </Words>
  );
}
