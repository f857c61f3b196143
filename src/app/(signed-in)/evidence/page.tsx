import { FileCheck2, Plus } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listCommunications } from "@/application/evidence/list-communications";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { EvidenceTabs } from "./evidence-tabs";
import { addressOf, filterOf, type SearchParams } from "./filter";
import { Filters } from "./filters";
import { LogTable } from "./log-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "evidenceScreens.log.title") };
}

export default async function LogPage({ searchParams }: { searchParams: SearchParams }) {
  const [{ language, zone }, search] = await Promise.all([readReader(), searchParams]);
  const { filter, form } = filterOf(search, zone);
  const { items, total, page, pageSize, matrices, may } = await read(listCommunications, filter);
  const filtered = Object.keys(form).length > 0;
  const address = (other: number) => addressOf({ ...form, page: String(other) });
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "evidenceScreens.title")}
        description={say(language, "evidenceScreens.description")}
        facts={<span>{say(language, "evidenceScreens.log.found", { total })}</span>}
        actions={
          may.log && (
            <LinkButton variant="primary" href="/evidence/log/new" icon={<Plus aria-hidden />}>
              {say(language, "evidenceScreens.log.new")}
            </LinkButton>
          )
        }
        tabs={<EvidenceTabs language={language} here="log" packs={may.export} privacy={may.privacy} />}
      />
      {(filtered || total > 0) && <Filters language={language} form={form} matrices={matrices} />}
      <LogTable
        language={language}
        items={items}
        empty={
          <EmptyState
            icon={<FileCheck2 aria-hidden />}
            title={say(language, filtered ? "evidenceScreens.log.noneFound" : "evidenceScreens.log.none")}
            action={
              !filtered &&
              may.log && (
                <LinkButton variant="primary" href="/evidence/log/new">
                  {say(language, "evidenceScreens.log.new")}
                </LinkButton>
              )
            }
          >
            {say(language, filtered ? "evidenceScreens.log.noneFoundText" : "evidenceScreens.log.noneText")}
          </EmptyState>
        }
      />
      <Pages page={page} pageSize={pageSize} total={total} address={address} />
    </div>
  );
}
