import { CircleCheck, CircleDashed, CircleX, Clock, FlaskConical } from "lucide-react";
import type { Metadata } from "next";
import { ChannelTabs } from "@/app/(signed-in)/channels/channel-tabs";
import { read } from "@/app/act";
import { readReader } from "@/app/reader";
import { listChannelTests } from "@/application/channels/list-channel-tests";
import type { ChannelStanding } from "@/core/channels/test";
import { say } from "@/core/language/say";
import { sayDate } from "@/core/time/written";
import { TextLink } from "@/ui/actions/text-link";
import { PageHeader } from "@/ui/layout/page-header";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Banner } from "@/ui/show/banner";
import { DateTime } from "@/ui/show/date-time";
import { EmptyState } from "@/ui/show/empty-state";
import { Table } from "@/ui/show/table";
import { Words } from "@/ui/words";
import { PlanDialog, RecordTestDialog } from "./dialogs";

const looks = {
  tested: { tone: "good", Sign: CircleCheck },
  failed: { tone: "stop", Sign: CircleX },
  overdue: { tone: "stop", Sign: Clock },
  never: { tone: "warn", Sign: CircleDashed },
  unnamed: { tone: "neutral", Sign: CircleDashed },
} as const satisfies Record<ChannelStanding, unknown>;
const worstFirst: readonly ChannelStanding[] = ["failed", "overdue", "never", "tested", "unnamed"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: say((await readReader()).language, "channelTests.title") };
}

export default async function ChannelTestsPage() {
  const [{ language }, { channels, today, may }] = await Promise.all([readReader(), read(listChannelTests, {})]);
  const rows = channels.toSorted((a, b) => worstFirst.indexOf(a.standing) - worstFirst.indexOf(b.standing));
  const unused = rows.filter(({ neverUsed }) => neverUsed);
  const done = rows.flatMap(({ name, tests }) => tests.map((test) => ({ ...test, channel: name })));
  const head = (key: "channel" | "state" | "rows" | "used" | "last" | "act" | "when" | "result" | "by" | "evidence") =>
    say(language, `channelTests.column.${key}`);
  return (
    <Words language={language} under={["channelTests"]}>
      <div className="grid gap-6">
        <PageHeader
          title={say(language, "channelTests.title")}
          description={say(language, "channelTests.description")}
          tabs={<ChannelTabs language={language} here="tests" />}
        />
        {unused.length > 0 && (
          <Banner tone="warn" title={say(language, "channelTests.unused", { count: unused.length })}>
            {unused.map(({ name }) => name).join(", ")}
          </Banner>
        )}
        <Table
          caption={say(language, "channelTests.title")}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState icon={<FlaskConical aria-hidden />} title={say(language, "channelTests.none")} />}
          columns={[
            {
              key: "channel",
              head: head("channel"),
              main: true,
              cell: ({ id, name }) => <TextLink href={`/channels?entry=${id}`}>{name}</TextLink>,
            },
            {
              key: "state",
              head: head("state"),
              cell: ({ standing, plannedOn }) => {
                const { tone, Sign } = looks[standing];
                return (
                  <div className="grid justify-items-start gap-1">
                    <Badge tone={tone} icon={<Sign aria-hidden />}>
                      {say(language, `channelTests.standing.${standing}`)}
                    </Badge>
                    {plannedOn && (
                      <span className="text-ink-soft text-sm">
                        {say(language, "channelTests.plannedOn", { date: sayDate(language, plannedOn) })}
                      </span>
                    )}
                  </div>
                );
              },
            },
            { key: "rows", head: head("rows"), align: "end", cell: ({ rows: count }) => count },
            {
              key: "used",
              head: head("used"),
              cell: ({ usedAt }) =>
                usedAt ? (
                  <DateTime at={usedAt.toISOString()} precision="day" quiet />
                ) : (
                  say(language, "channelTests.neverUsed")
                ),
            },
            {
              key: "last",
              head: head("last"),
              cell: ({ tests: [last] }) =>
                last && (
                  <>
                    <DateTime at={last.at.toISOString()} precision="day" quiet />,{" "}
                    {say(language, `channelTests.result.${last.result}`)}
                  </>
                ),
            },
            {
              key: "act",
              head: head("act"),
              headHidden: true,
              cell: ({ id, name }) =>
                may.test && (
                  <span className="flex flex-wrap gap-2">
                    <RecordTestDialog channel={id} name={name} today={today} />
                    <PlanDialog channel={id} name={name} today={today} />
                  </span>
                ),
            },
          ]}
        />
        <Section title={say(language, "channelTests.history")}>
          <Table
            caption={say(language, "channelTests.history")}
            rows={done.toSorted((a, b) => b.at.getTime() - a.at.getTime())}
            rowKey={({ id }) => id}
            empty={<p className="text-ink-soft">{say(language, "channelTests.historyNone")}</p>}
            columns={[
              { key: "channel", head: head("channel"), main: true, cell: ({ channel }) => channel },
              {
                key: "when",
                head: head("when"),
                cell: ({ at }) => <DateTime at={at.toISOString()} precision="day" quiet />,
              },
              {
                key: "result",
                head: head("result"),
                cell: ({ result }) => say(language, `channelTests.result.${result}`),
              },
              { key: "by", head: head("by"), cell: ({ by }) => by },
              {
                key: "evidence",
                head: head("evidence"),
                cell: ({ evidence }) => <span className="whitespace-pre-line">{evidence}</span>,
              },
            ]}
          />
        </Section>
      </div>
    </Words>
  );
}
