import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { DeadlineTabs } from "@/app/(signed-in)/deadlines/deadline-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { type ListedAssessment, listAssessments } from "@/application/deadlines/list-assessments";
import { say } from "@/core/language/say";
import { sayDate } from "@/core/time/written";
import { LinkButton } from "@/ui/actions/link-button";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { type Column, Table } from "@/ui/show/table";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "deadlineScreens.assess.title") };
}

export default async function AssessmentsPage() {
  const [{ language }, { assessments, mayAssess }] = await Promise.all([readReader(), read(listAssessments, {})]);
  const begin = mayAssess && (
    <LinkButton variant="primary" href="/deadlines/assessments/new">
      {say(language, "deadlineScreens.assess.begin")}
    </LinkButton>
  );
  const columns: Column<ListedAssessment>[] = [
    {
      key: "title",
      head: say(language, "deadlineScreens.assess.name"),
      main: true,
      cell: ({ id, title }) => <TextLink href={`/deadlines/assessments/${id}`}>{title}</TextLink>,
    },
    { key: "day", head: say(language, "deadlineScreens.assess.day"), cell: ({ day }) => sayDate(language, day) },
    {
      key: "applies",
      head: say(language, "deadlines.outcomes.applies"),
      align: "end",
      cell: ({ applies }) => applies.toLocaleString(language),
    },
    {
      key: "may",
      head: say(language, "deadlines.outcomes.may-apply"),
      align: "end",
      cell: ({ mayApply }) => mayApply.toLocaleString(language),
    },
    { key: "by", head: say(language, "deadlineScreens.assess.by"), cell: ({ by }) => by },
    {
      key: "at",
      head: say(language, "deadlineScreens.assess.at"),
      cell: ({ madeAt }) => <DateTime at={madeAt.toISOString()} quiet />,
    },
  ];
  return (
    <div className="grid gap-6">
      <PageHeader
        title={say(language, "deadlineScreens.assess.title")}
        description={say(language, "deadlineScreens.assess.description")}
        actions={begin}
        tabs={<DeadlineTabs language={language} here="assessments" />}
      />
      <Table
        caption={say(language, "deadlineScreens.assess.title")}
        columns={columns}
        rows={assessments}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            icon={<Scale aria-hidden />}
            title={say(language, "deadlineScreens.assess.emptyTitle")}
            action={begin}
          >
            {say(language, "deadlineScreens.assess.emptyText")}
          </EmptyState>
        }
      />
    </div>
  );
}
