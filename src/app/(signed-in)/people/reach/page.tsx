import { RadioTower } from "lucide-react";
import type { Metadata } from "next";
import { optionsOf } from "@/app/(signed-in)/_register/options";
import { PeopleTabs } from "@/app/(signed-in)/people/people-tabs";
import { read } from "@/app/act";
import { Pages } from "@/app/pages";
import { readReader } from "@/app/reader";
import { listContacts } from "@/application/people/list-contacts";
import { listReachTests } from "@/application/people/list-reach-tests";
import { say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Progress } from "@/ui/show/progress";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { answerTime } from "./answer-time";
import { StartForm } from "./start-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "reach.tests.title") };
}

export default async function ReachTestsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ language }, search] = await Promise.all([readReader(), searchParams]);
  const found = await read(listReachTests, { page: Number(search.page ?? 1) });
  const { tests, total, page, pageSize, may } = found;
  const contacts = may.test ? (await read(listContacts, { limit: 5000 })).contacts : [];
  const head = (key: "name" | "started" | "state" | "reached" | "outside" | "time") =>
    say(language, `reach.tests.column.${key}`);
  return (
    <Words language={language} under={["reach", "register.kinds.path", "refusals"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "reach.tests.title")}
          description={say(language, "reach.tests.description")}
          tabs={<PeopleTabs language={language} here="reach" />}
        />
        {may.test && <StartForm contacts={optionsOf(contacts)} open={total === 0} />}
        <Section title={say(language, "reach.tests.results")} description={say(language, "reach.tests.resultsLead")}>
          <Table
            caption={say(language, "reach.tests.results")}
            rows={tests}
            rowKey={({ id }) => id}
            empty={
              <EmptyState icon={<RadioTower aria-hidden />} title={say(language, "reach.tests.none")}>
                {say(language, "reach.tests.noneText")}
              </EmptyState>
            }
            columns={[
              {
                key: "name",
                head: head("name"),
                main: true,
                cell: ({ id, name }) => <TextLink href={`/people/reach/${id}`}>{name}</TextLink>,
              },
              {
                key: "started",
                head: head("started"),
                cell: ({ startedAt }) => <DateTime at={startedAt.toISOString()} precision="day" quiet />,
              },
              {
                key: "state",
                head: head("state"),
                cell: ({ closedAt, endsAt }) =>
                  closedAt ? (
                    <Badge>{say(language, "reach.tests.closed")}</Badge>
                  ) : (
                    <Badge tone="advise">
                      {say(language, "reach.tests.openUntil")}{" "}
                      <DateTime at={endsAt.toISOString()} precision="minute" quiet />
                    </Badge>
                  ),
              },
              {
                key: "reached",
                head: head("reached"),
                cell: ({ result }) => (
                  <Progress
                    label={say(language, "reach.tests.percent", { percent: result.percent ?? 0 })}
                    words={say(language, "reach.light.count", { ready: result.reachedPeople, rows: result.people })}
                    value={result.reachedPeople}
                    max={Math.max(1, result.people)}
                  />
                ),
              },
              {
                key: "outside",
                head: head("outside"),
                align: "end",
                cell: ({ result: { outside } }) =>
                  say(language, "reach.light.count", { ready: outside.reachedPeople, rows: outside.people }),
              },
              {
                key: "time",
                head: head("time"),
                align: "end",
                cell: ({ result }) => answerTime(language, result.medianSeconds),
              },
            ]}
          />
          <Pages page={page} pageSize={pageSize} total={total} address={(other) => `/people/reach?page=${other}`} />
        </Section>
      </div>
    </Words>
  );
}
