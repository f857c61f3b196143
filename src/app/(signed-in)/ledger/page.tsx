import type { Metadata } from "next";
import { z } from "zod";
import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { KeepFresh } from "@/app/keep-fresh";
import { readReader } from "@/app/reader";
import { listStreams } from "@/application/ledger/list-streams";
import { readAnchors } from "@/application/ledger/read-anchors";
import { readLoss } from "@/application/ledger/read-loss";
import { readOverview } from "@/application/ledger/read-overview";
import { say } from "@/core/language/say";
import { streamKinds } from "@/core/ledger/entry";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { anchorAction, verifyAction } from "./actions";
import { AnchorTable } from "./anchor-table";
import { LedgerFacts } from "./ledger-facts";
import { LossPanel } from "./loss-panel";
import { StreamList } from "./stream-list";
import { VerificationView } from "./verification-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "ledgerScreens.title") };
}

const Search = z.object({
  kind: z.enum(streamKinds).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export default async function LedgerPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [{ language, zone }, search] = await Promise.all([readReader(), searchParams]);
  const { kind, page } = Search.parse(search);
  const [overview, outside, loss, list] = await Promise.all([
    read(readOverview, {}),
    read(readAnchors, {}),
    read(readLoss, {}),
    read(listStreams, { page, ...(kind ? { kind } : {}) }),
  ]);
  return (
    <div className="grid grid-cols-1 gap-8">
      {(overview.running || loss) && <KeepFresh />}
      <PageHeader
        title={say(language, "ledgerScreens.title")}
        description={say(language, "ledgerScreens.description")}
      />
      {loss && <LossPanel reading={{ language, zone }} loss={loss} />}
      <LedgerFacts language={language} overview={overview} />
      <Section
        title={say(language, "ledgerScreens.anchors.title")}
        description={say(language, "ledgerScreens.anchors.text")}
        actions={
          outside.may.anchor && (
            <ActButton
              action={anchorAction}
              fields={{}}
              label={say(language, "ledgerScreens.anchors.now")}
              size="medium"
            />
          )
        }
      >
        <AnchorTable reading={{ language, zone }} anchors={outside.anchors} stamped={outside.stamped} />
      </Section>
      <Section
        title={say(language, "ledgerScreens.verification.title")}
        description={say(language, "ledgerScreens.verification.text")}
        actions={
          overview.may.verify &&
          !overview.running && (
            <ActButton
              action={verifyAction}
              fields={{}}
              label={say(language, "ledgerScreens.verification.start")}
              size="medium"
            />
          )
        }
      >
        <VerificationView reading={{ language, zone }} running={overview.running} last={overview.last} />
      </Section>
      <StreamList language={language} kind={kind} list={list} />
    </div>
  );
}
