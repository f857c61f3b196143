import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OnDate } from "@/app/(signed-in)/matrix/[matrix]/versions/on-date";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { exportDocument } from "@/application/matrix/export-document";
import { listVersions } from "@/application/matrix/list-versions";
import { say } from "@/core/language/say";
import { namesOfRegisters, readPlanText } from "@/core/matrix/plan/live";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { formatDay } from "@/ui/show/instants";
import { RichText } from "@/ui/show/rich-text";
import { StatusPill } from "@/ui/show/status-pill";
import { RowTable } from "./row-table";

const pageSize = 50;

type Props = { params: Promise<{ matrix: string; number: string }>; searchParams: Promise<{ page?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ language }, { number }] = await Promise.all([readReader(), params]);
  return { title: say(language, "versions.one", { number: Number(number) || 0 }) };
}

/** Shows a version itself, rows first, as it was frozen: what held then, whatever the registers say today. */
export default async function VersionContentPage({ params, searchParams }: Props) {
  const [reader, { matrix, number }, asked] = await Promise.all([readReader(), params, searchParams]);
  const { language } = reader;
  const [{ document }, { versions }] = await Promise.all([
    read(exportDocument, { matrix, version: Number(number) }),
    read(listVersions, { matrix }),
  ]);
  const version = versions.find((one) => one.number === Number(number));
  if (!version) notFound();
  const last = Math.max(1, Math.ceil(document.rows.length / pageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(asked.page)) || 1), last);
  const unknown = say(language, "plan.unknown");
  const names = namesOfRegisters(document);
  const plan = document.plan.filter(({ text }) => text.trim() !== "");
  const name = say(language, "versions.one", { number: version.number });
  const here = `/matrix/${matrix}/versions/${version.number}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={`${document.matrix.name}: ${name}`}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: document.matrix.name, href: `/matrix/${matrix}` },
          { label: say(language, "versions.title"), href: `/matrix/${matrix}/versions` },
          { label: name, href: here },
          { label: say(language, "versions.content") },
        ]}
        facts={
          <>
            <StatusPill status={version.standing} />
            {version.effectiveFrom && (
              <span>
                {say(language, "versions.inForceFrom")} {formatDay(version.effectiveFrom, reader)}
              </span>
            )}
            <span>
              {say(language, "versions.contentWords", { rows: document.rows.length, sections: document.plan.length })}
            </span>
          </>
        }
        actions={
          <LinkButton href={`/matrix/${matrix}/export?version=${version.number}`} icon={<Download aria-hidden />}>
            {say(language, "matrix.tabs.export")}
          </LinkButton>
        }
      />
      <Section title={say(language, "versions.rowsOf")}>
        <div className="grid gap-3">
          <RowTable
            language={language}
            document={document}
            rows={document.rows.slice((page - 1) * pageSize, page * pageSize)}
          />
          <Pages
            page={page}
            pageSize={pageSize}
            total={document.rows.length}
            address={(other) => `${here}/content?page=${other}`}
          />
        </div>
      </Section>
      <Section title={say(language, "versions.planOf")}>
        {plan.length === 0 ? (
          <p className="text-ink-soft">{say(language, "versions.noPlan")}</p>
        ) : (
          <div className="grid gap-4">
            {plan.map((section) => (
              <details key={section.name} className="border-line border-t pt-3">
                <summary className="min-h-8 cursor-pointer font-medium">{section.name}</summary>
                <div className="pt-2">
                  <RichText blocks={readPlanText(section.text, names, unknown)} unknown={unknown} />
                </div>
              </details>
            ))}
          </div>
        )}
      </Section>
      <OnDate matrix={matrix} reader={reader} />
    </div>
  );
}
