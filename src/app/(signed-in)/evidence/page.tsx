import { FileCheck2, Plus } from "lucide-react";
import type { Metadata } from "next";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listCommunications } from "@/application/evidence/list-communications";
import { say } from "@/core/language/say";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { Pagination } from "@/ui/layout/pagination";
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
  const first = (page - 1) * pageSize;
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
      {total > pageSize && (
        <Pagination
          from={first + 1}
          to={first + items.length}
          total={total}
          previousHref={page > 1 ? address(page - 1) : undefined}
          nextHref={first + items.length < total ? address(page + 1) : undefined}
        />
      )}
    </div>
  );
}
