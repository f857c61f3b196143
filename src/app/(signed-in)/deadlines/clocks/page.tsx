import { AlarmClock } from "lucide-react";
import type { Metadata } from "next";
import { DeadlineTabs } from "@/app/(signed-in)/deadlines/deadline-tabs";
import { Law } from "@/app/(signed-in)/deadlines/law";
import { StateBadge } from "@/app/(signed-in)/deadlines/state-badge";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { type ListedCase, listCases } from "@/application/deadlines/list-cases";
import { say } from "@/core/language/say";
import { sayInstant } from "@/core/time/written";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { formatDuration } from "@/ui/show/instants";
import { type Column, Table } from "@/ui/show/table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.clocks.title") };
}

type Props = { searchParams: Promise<{ page?: string }> };

export default async function CasesPage({ searchParams }: Props) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const wanted = Math.max(Math.floor(Number(search.page)) || 1, 1);
  const { cases, total, page, pageSize, record, mayRun } = await read(listCases, { page: wanted });
  const begin = mayRun && (
    <LinkButton variant="primary" href="/deadlines/clocks/new">
      {say(language, "deadlineScreens.clocks.begin")}
    </LinkButton>
  );
  const columns: Column<ListedCase>[] = [
    {
      key: "title",
      head: say(language, "deadlineScreens.clocks.case"),
      main: true,
      cell: ({ id, title, closedAt }) => (
        <>
          <TextLink href={`/deadlines/clocks/${id}`}>{title}</TextLink>{" "}
          {closedAt && <Badge>{say(language, "deadlineScreens.clocks.closed")}</Badge>}
        </>
      ),
    },
    {
      key: "first",
      head: say(language, "deadlineScreens.answer.first"),
      cell: ({ first, zone }) =>
        first?.answer.deadline ? (
          <>
            {sayInstant(language, zone, first.answer.deadline)}
            <Law className="block text-ink-soft text-sm">{`${first.regime} · ${first.stage}`}</Law>
          </>
        ) : (
          say(language, "deadlineScreens.answer.noDate")
        ),
    },
    {
      key: "state",
      head: say(language, "deadlineScreens.clocks.state"),
      cell: ({ first, closedAt }) =>
        first &&
        !closedAt && (
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge language={language} state={first.answer.state} />
          </span>
        ),
    },
    {
      key: "regimes",
      head: say(language, "deadlineScreens.clocks.regimes"),
      align: "end",
      cell: ({ regimes }) => regimes.toLocaleString(language),
    },
    {
      key: "opened",
      head: say(language, "deadlineScreens.clocks.opened"),
      cell: ({ openedAt }) => <DateTime at={openedAt.toISOString()} quiet />,
    },
  ];
  const address = (number: number) => `/deadlines/clocks?page=${number}`;
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "deadlineScreens.clocks.title")}
        description={say(language, "deadlineScreens.clocks.description")}
        facts={
          <>
            <span>{say(language, "deadlineScreens.clocks.kept", { kept: record.kept, missed: record.missed })}</span>
            {record.toSubmission !== null && (
              <span>
                {say(language, "deadlineScreens.clocks.toSubmission", {
                  duration: formatDuration(record.toSubmission, language),
                })}
              </span>
            )}
          </>
        }
        actions={begin}
        tabs={<DeadlineTabs language={language} here="clocks" />}
      />
      <Table
        caption={say(language, "deadlineScreens.clocks.title")}
        columns={columns}
        rows={cases}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={<AlarmClock aria-hidden />}
            title={say(language, "deadlineScreens.clocks.emptyTitle")}
            action={begin}
          >
            {say(language, "deadlineScreens.clocks.emptyText")}
          </EmptyState>
        }
      />
      <Pages page={page} pageSize={pageSize} total={total} address={address} />
    </div>
  );
}
