import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/app/(signed-in)/matrix/[matrix]/live-refresh";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listNames } from "@/application/matrix/list-names";
import { openPlan } from "@/application/matrix/open-plan";
import { say } from "@/core/language/say";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { Words } from "@/ui/words";
import { Offers } from "./offers";
import { SectionCard } from "./section-card";

type Props = { params: Promise<{ matrix: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ language }, { matrix: id }] = await Promise.all([readReader(), params]);
  const { matrix } = await read(openPlan, { matrix: id });
  return { title: `${say(language, "plan.title")}: ${matrix.name}` };
}

export default async function PlanPage({ params }: Props) {
  const [{ language }, { matrix: id }] = await Promise.all([readReader(), params]);
  const [{ matrix, sections, offers, may }, names] = await Promise.all([
    read(openPlan, { matrix: id, language }),
    read(listNames, {}),
  ]);
  return (
    <Words language={language} under={["plan", "refusals"]}>
      <LiveRefresh matrix={id} />
      <div className="grid gap-6">
        <PageHeader
          title={matrix.name}
          crumbs={[
            { label: say(language, "ui.screens.matrix"), href: "/matrix" },
            { label: matrix.name, href: `/matrix/${id}` },
            { label: say(language, "plan.title") },
          ]}
          description={say(language, "plan.description")}
          tabs={<MatrixTabs language={language} matrix={id} here="plan" />}
        />
        <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)] lg:items-start">
          <nav aria-label={say(language, "plan.contents")} className="hidden lg:sticky lg:top-20 lg:block">
            <ol className="grid gap-1 border-line border-l">
              {sections.map(({ id: section, name }) => (
                <li key={section}>
                  <a href={`#${section}`} className="block px-3 py-1 text-ink-soft hover:text-ink">
                    {name}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
          <div className="grid min-w-0 gap-8">
            {sections.length === 0 && (
              <EmptyState icon={<ScrollText aria-hidden />} title={say(language, "plan.empty")}>
                <p>{say(language, may.edit ? "plan.emptyText" : "plan.reading")}</p>
              </EmptyState>
            )}
            {sections.map((section) => (
              <SectionCard key={section.id} matrix={id} section={section} names={names} mayEdit={may.edit} />
            ))}
            {may.edit && <Offers key={offers.length} matrix={id} offers={offers} names={names} />}
          </div>
        </div>
      </div>
    </Words>
  );
}
