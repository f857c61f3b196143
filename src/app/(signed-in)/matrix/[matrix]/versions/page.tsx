import { GitCompareArrows, History } from "lucide-react";
import type { Metadata } from "next";
import { LiveRefresh } from "@/app/(signed-in)/matrix/[matrix]/live-refresh";
import { MatrixTabs } from "@/app/(signed-in)/matrix/[matrix]/matrix-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listVersions } from "@/application/matrix/list-versions";
import { say } from "@/core/language/say";
import { firstInstantOf, readWhen } from "@/core/time/when";
import { LinkButton } from "@/ui/actions/link-button";
import { PageHeader } from "@/ui/layout/page-header";
import { EmptyState } from "@/ui/show/empty-state";
import { formatDay } from "@/ui/show/instants";
import { OnDate } from "./on-date";
import { VersionTable } from "./version-table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "versions.title") };
}

type Props = { params: Promise<{ matrix: string }>; searchParams: Promise<{ on?: string }> };

export default async function VersionsPage({ params, searchParams }: Props) {
  const [reader, { matrix: id }, { on }] = await Promise.all([readReader(), params, searchParams]);
  const { language, zone } = reader;
  const when = on ? readWhen(zone, on) : undefined;
  const instant = when?.ok ? firstInstantOf(zone, when.value) : undefined;
  const list = await read(listVersions, { matrix: id, ...(instant && { on: instant.toISOString() }) });
  const { matrix, versions, firstInForce, revisions, now } = list;
  const daysSince = (instant: Date) => Math.floor((now.getTime() - instant.getTime()) / 86_400_000);
  const [newest] = versions;
  const inForce = versions.find(({ standing }) => standing === "in-force");
  return (
    <div className="grid gap-6">
      <LiveRefresh matrix={id} />
      <PageHeader
        title={matrix.name}
        crumbs={[
          { label: say(language, "ui.screens.matrix"), href: "/matrix" },
          { label: matrix.name, href: `/matrix/${id}` },
          { label: say(language, "versions.title") },
        ]}
        description={say(language, "versions.description")}
        facts={
          firstInForce && (
            <>
              {inForce?.effectiveFrom && (
                <span>
                  {say(language, "versions.stateNow", {
                    number: inForce.number,
                    date: formatDay(inForce.effectiveFrom, reader),
                    days: daysSince(inForce.effectiveFrom),
                  })}
                </span>
              )}
              <span>
                {say(language, "versions.age", {
                  date: formatDay(firstInForce, reader),
                  days: daysSince(firstInForce),
                })}
              </span>
              <span>{say(language, "versions.revisions", { count: revisions })}</span>
            </>
          )
        }
        actions={
          newest && (
            <LinkButton
              href={`/matrix/${id}/compare?before=${newest.number}&after=draft`}
              icon={<GitCompareArrows aria-hidden />}
            >
              {say(language, "versions.compare")}
            </LinkButton>
          )
        }
        tabs={<MatrixTabs language={language} matrix={id} here="versions" />}
      />
      {versions.length === 0 ? (
        <EmptyState
          icon={<History aria-hidden />}
          title={say(language, "versions.none")}
          action={<LinkButton href={`/matrix/${id}/findings`}>{say(language, "findings.title")}</LinkButton>}
        >
          {say(language, "versions.noneText")}
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <VersionTable language={language} matrix={id} versions={versions} />
          <OnDate matrix={id} reader={reader} asked={on ?? ""} instant={instant} number={list.on} />
        </div>
      )}
    </div>
  );
}
