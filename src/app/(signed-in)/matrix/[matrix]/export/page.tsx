import { Download } from "lucide-react";
import type { Metadata } from "next";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { OnDate } from "@/app/(signed-in)/matrix/[matrix]/versions/on-date";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { exportDocument } from "@/application/matrix/export-document";
import { listVersions } from "@/application/matrix/list-versions";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Checkbox } from "@/ui/form/checkbox";
import { Select } from "@/ui/form/select";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { AidList } from "./aid-list";
import { formats } from "./formats";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "matrix.tabs.export") };
}

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<{ version?: string; people?: string }> };

export default async function ExportPage({ params, searchParams }: Props) {
  const [reader, { matrix }, { version = "", people }] = await Promise.all([readReader(), params, searchParams]);
  const { language } = reader;
  const [{ document, may }, { versions }] = await Promise.all([
    read(exportDocument, { matrix }),
    read(listVersions, { matrix }),
  ]);
  const chosen = new URLSearchParams({
    ...(versions.some(({ number }) => String(number) === version) && { version }),
    ...(people && may.people && { people }),
  });
  const files = [
    ...formats.map((format) => ({ format, href: `/matrix/${matrix}/export/${format}?${chosen}` })),
    { format: "schema" as const, href: "/api/matrix-document.schema.json" },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title={document.matrix.name}
        description={say(language, "export.description")}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: document.matrix.name, href: `/matrix/${matrix}` },
          { label: say(language, "matrix.tabs.export") },
        ]}
        tabs={<MatrixTabs language={language} matrix={matrix} here="export" />}
      />
      <form className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <Select
          name="version"
          label={say(language, "export.what")}
          defaultValue={version}
          options={[
            { value: "", label: say(language, "export.draft") },
            ...versions.map(({ number }) => ({
              value: String(number),
              label: say(language, "export.version", { number }),
            })),
          ]}
        />
        {may.people && (
          <Checkbox
            name="people"
            label={say(language, "export.people")}
            hint={say(language, "export.peopleHint")}
            defaultChecked={people !== undefined}
          />
        )}
        <SubmitButton variant="secondary">{say(language, "export.choose")}</SubmitButton>
      </form>
      <Section title={say(language, "export.formats")}>
        <ul className="grid gap-3 sm:grid-cols-2">
          {files.map(({ format, href }) => (
            <li key={format} className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4">
              <div>
                <LinkButton href={href} prefetch={false} download icon={<Download aria-hidden />}>
                  {say(language, `export.format.${format}`)}
                </LinkButton>
              </div>
              <p className="text-ink-soft text-sm">{say(language, `export.hint.${format}`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <OnDate matrix={matrix} reader={reader} />
      <AidList matrix={matrix} language={language} people={people !== undefined && may.people} />
    </div>
  );
}
