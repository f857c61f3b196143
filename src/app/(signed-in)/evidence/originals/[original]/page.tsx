import { Download } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { viewOriginal } from "@/application/evidence/view-original";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { formatBytes } from "@/ui/form/format-bytes";
import { PageHeader } from "@/ui/layout/page-header";
import { Banner } from "@/ui/show/banner";
import { Hash } from "@/ui/show/hash";
import { MailView } from "./mail-view";
import { TextView } from "./text-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "evidenceScreens.original.title") };
}

export default async function OriginalPage({ params }: { params: Promise<{ original: string }> }) {
  const [{ language }, { original }] = await Promise.all([readReader(), params]);
  const { id, name, media, size, sha256, communicationId, view } = await read(viewOriginal, { original });
  return (
    <div className="mx-auto grid w-full max-w-4xl grid-cols-1 gap-6">
      <PageHeader
        crumbs={[
          { label: say(language, "evidenceScreens.title"), href: "/evidence" },
          { label: say(language, "evidenceScreens.entry.title"), href: `/evidence/log/${communicationId}` },
          { label: say(language, "evidenceScreens.original.title") },
        ]}
        title={name}
        facts={
          <>
            <span>{media}</span>
            <span>{formatBytes(size, language)}</span>
            <span className="inline-flex items-center gap-1">
              SHA-256 <Hash value={sha256} />
            </span>
          </>
        }
        actions={
          <LinkButton href={`/api/originals/${id}`} prefetch={false} icon={<Download aria-hidden />}>
            {say(language, "evidenceScreens.entry.download")}
          </LinkButton>
        }
      />
      {view.kind === "mail" && <MailView language={language} mail={view.mail} />}
      {view.kind === "text" && <TextView language={language} text={view.text} whole={view.whole} />}
      {view.kind === "none" && <Banner tone="neutral">{say(language, "evidenceScreens.original.none")}</Banner>}
    </div>
  );
}
