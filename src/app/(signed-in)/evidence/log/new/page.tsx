import { Grid3x3 } from "lucide-react";
import type { Metadata } from "next";
import { z } from "zod";
import { LogForm } from "@/app/(signed-in)/evidence/log/log-form";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { prepareLog } from "@/application/evidence/prepare-log";
import { originalExtensions } from "@/core/evidence/original";
import { say } from "@/core/language/say";
import { writeInstant } from "@/core/time/written";
import { LinkButton } from "@/ui/actions/link-button";
import { SubmitButton } from "@/ui/actions/submit-button";
import { Select } from "@/ui/form/select";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { zoneName } from "@/ui/show/instants";
import { Words } from "@/ui/words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "evidenceScreens.form.title") };
}

const Search = z.object({ matrix: z.uuid().optional().catch(undefined), row: z.uuid().optional().catch(undefined) });

export default async function NewPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [{ language, zone }, search] = await Promise.all([readReader(), searchParams]);
  const { matrix: wanted, row } = Search.parse(search);
  const { matrices, matrix, rows, channels, me, now } = await read(prepareLog, wanted ? { matrix: wanted } : {});
  if (!matrix)
    return (
      <EmptyState
        level={1}
        icon={<Grid3x3 aria-hidden />}
        title={say(language, "evidenceScreens.form.noMatrix")}
        action={<LinkButton href="/matrix">{say(language, "evidenceScreens.form.toMatrix")}</LinkButton>}
      >
        {say(language, "evidenceScreens.form.noMatrixText")}
      </EmptyState>
    );
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageHeader
        crumbs={[
          { label: say(language, "evidenceScreens.title"), href: "/evidence" },
          { label: say(language, "evidenceScreens.form.title") },
        ]}
        title={say(language, "evidenceScreens.form.title")}
        description={say(language, "evidenceScreens.form.lead")}
      />
      {matrices.length > 1 && (
        <form className="flex flex-wrap items-end gap-3">
          <Select
            name="matrix"
            label={say(language, "evidenceScreens.form.matrix")}
            defaultValue={matrix.id}
            options={matrices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SubmitButton variant="secondary">{say(language, "evidenceScreens.form.changeMatrix")}</SubmitButton>
        </form>
      )}
      <Words language={language} under={["evidenceScreens.form", "evidenceScreens.log"]}>
        <LogForm
          key={matrix.id}
          matrix={matrix.id}
          rows={rows}
          channels={channels}
          zone={zone}
          zoneInWords={zoneName(now, { language, zone })}
          accept={originalExtensions.map((extension) => `.${extension}`).join(",")}
          start={{
            row: rows.some(({ id }) => id === row) ? (row ?? null) : null,
            direction: "outgoing",
            drill: false,
            happenedAt: writeInstant(zone, now).slice(0, 16),
            sender: me,
            recipients: "",
            channel: "",
            subject: "",
            summary: "",
            reference: "",
          }}
        />
      </Words>
    </div>
  );
}
