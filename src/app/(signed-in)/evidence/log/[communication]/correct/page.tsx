import { redirect } from "next/navigation";
import { LogForm } from "@/app/(signed-in)/evidence/log/log-form";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { prepareLog } from "@/application/evidence/prepare-log";
import { readCommunication } from "@/application/evidence/read-communication";
import { originalExtensions } from "@/core/evidence/original";
import { say } from "@/core/language/say";
import { writeInstant } from "@/core/time/written";
import { PageHeader } from "@/ui/layout/page-header";
import { zoneName } from "@/ui/show/instants";
import { Words } from "@/ui/words";

export default async function CorrectPage({ params }: { params: Promise<{ communication: string }> }) {
  const [{ language, zone }, { communication }] = await Promise.all([readReader(), params]);
  const entry = await read(readCommunication, { communication });
  if (entry.correctedBy) redirect(`/evidence/log/${entry.correctedBy}`);
  const { rows, channels } = await read(prepareLog, { matrix: entry.matrix.id });
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6">
      <PageHeader
        crumbs={[
          { label: say(language, "evidenceScreens.title"), href: "/evidence" },
          { label: say(language, "evidenceScreens.entry.title"), href: `/evidence/log/${communication}` },
          { label: say(language, "evidenceScreens.form.correctTitle") },
        ]}
        title={say(language, "evidenceScreens.form.correctTitle")}
        description={say(language, "evidenceScreens.form.correctLead")}
      />
      <Words language={language} under={["evidenceScreens.form", "evidenceScreens.log"]}>
        <LogForm
          matrix={entry.matrix.id}
          rows={rows}
          channels={channels}
          zone={zone}
          zoneInWords={zoneName(entry.happenedAt, { language, zone })}
          accept={originalExtensions.map((extension) => `.${extension}`).join(",")}
          corrects={{ id: communication, originals: entry.originals }}
          start={{
            row: entry.row?.id ?? null,
            direction: entry.direction,
            drill: entry.drill,
            happenedAt: writeInstant(zone, entry.happenedAt).slice(0, 16),
            sender: entry.sender,
            recipients: entry.recipients.join("\n"),
            channel: entry.channel,
            subject: entry.subject,
            summary: entry.summary,
            reference: entry.reference,
          }}
        />
      </Words>
    </div>
  );
}
