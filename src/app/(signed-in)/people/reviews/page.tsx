import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listReviews } from "@/application/people/list-reviews";
import { proposeReview } from "@/application/people/propose-review";
import { say } from "@/core/language/say";
import { sayListName } from "@/core/people/say-list-name";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Progress } from "@/ui/show/progress";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { StandingBadge } from "./standing";
import { StartReviewForm } from "./start-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "review.title") };
}

export default async function ReviewsPage() {
  const [{ language }, { reviews, nextDue, now, may }] = await Promise.all([readReader(), read(listReviews, {})]);
  const proposal = may.lead ? await read(proposeReview, {}) : undefined;
  const head = (key: "name" | "due" | "standing" | "progress" | "signed") => say(language, `review.column.${key}`);
  const of = (done: number, total: number) => say(language, "review.of", { done, total });
  const due = nextDue <= now;
  return (
    <Words language={language} under={["review.start"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "review.title")}
          description={say(language, "review.description")}
          tabs={<PeopleTabs language={language} here="reviews" />}
        />
        {may.lead &&
          (due ? (
            <Banner tone="warn">{say(language, "review.nextNow")}</Banner>
          ) : (
            <p className="text-ink-soft">
              {say(language, "review.next")} <DateTime at={nextDue.toISOString()} precision="day" />
            </p>
          ))}
        {proposal && (
          <StartReviewForm
            lists={proposal.lists.map(({ key, kind, of: whose, count }) => ({
              key,
              count,
              name: sayListName(language, `${kind}:${whose}`),
            }))}
            people={proposal.people}
            open={reviews.length === 0}
          />
        )}
        <Table
          caption={say(language, "review.title")}
          rows={reviews}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={<ListChecks aria-hidden />} title={say(language, "review.none")}>
              {say(language, "review.noneText")}
            </EmptyState>
          }
          columns={[
            {
              key: "name",
              head: head("name"),
              main: true,
              cell: ({ id, name }) => <TextLink href={`/people/reviews/${id}`}>{name}</TextLink>,
            },
            {
              key: "due",
              head: head("due"),
              cell: ({ dueAt }) => <DateTime at={dueAt.toISOString()} precision="day" quiet />,
            },
            {
              key: "standing",
              head: head("standing"),
              cell: ({ standing }) => <StandingBadge language={language} standing={standing} />,
            },
            {
              key: "progress",
              head: head("progress"),
              cell: ({ decided, contacts }) => (
                <Progress
                  label={<span className="sr-only">{say(language, "review.progress")}</span>}
                  words={of(decided, contacts)}
                  value={decided}
                  max={Math.max(1, contacts)}
                />
              ),
            },
            { key: "signed", head: head("signed"), align: "end", cell: ({ signed, lists }) => of(signed, lists) },
          ]}
        />
      </div>
    </Words>
  );
}
