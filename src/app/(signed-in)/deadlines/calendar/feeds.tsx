import { ActButton } from "@/app/act-button";
import type { Agenda } from "@/application/deadlines/read-agenda";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { DateTime } from "@/ui/show/date-time";
import { type Column, Table } from "@/ui/show/table";
import { revokeFeedAction } from "./actions";
import { FeedForm } from "./feed-form";

/** Shows the reader's own subscriptions and lets them make and take back addresses. */
export function Feeds({ language, agenda }: { language: Language; agenda: Agenda }) {
  const name = ({ scope, about }: Agenda["feeds"][number]) =>
    about || say(language, `deadlineScreens.feeds.scope.${scope === "mine" ? "mine" : "all"}`);
  const columns: Column<Agenda["feeds"][number]>[] = [
    { key: "about", head: say(language, "deadlineScreens.feeds.about"), main: true, cell: name },
    {
      key: "made",
      head: say(language, "deadlineScreens.feeds.created"),
      cell: ({ createdAt }) => <DateTime at={createdAt.toISOString()} quiet />,
    },
    {
      key: "read",
      head: say(language, "deadlineScreens.feeds.read"),
      cell: ({ lastReadAt }) =>
        lastReadAt ? <DateTime at={lastReadAt.toISOString()} quiet /> : say(language, "deadlineScreens.feeds.never"),
    },
    {
      key: "act",
      head: say(language, "deadlineScreens.feeds.revoke"),
      headHidden: true,
      align: "end",
      cell: (feed) => (
        <ActButton
          action={revokeFeedAction}
          fields={{ feed: feed.id }}
          label={say(language, "deadlineScreens.feeds.revoke")}
          fullLabel={`${say(language, "deadlineScreens.feeds.revoke")}: ${name(feed)}`}
        />
      ),
    },
  ];
  return (
    <Section
      title={say(language, "deadlineScreens.feeds.title")}
      description={say(language, "deadlineScreens.feeds.description")}
    >
      <div className="grid gap-4">
        <FeedForm
          choices={[
            { value: "mine", label: say(language, "deadlineScreens.feeds.scope.mine") },
            { value: "all", label: say(language, "deadlineScreens.feeds.scope.all") },
            ...agenda.matrices.map(({ id, name: label }) => ({
              value: `matrix:${id}`,
              label,
              group: say(language, "deadlineScreens.feeds.scope.matrix"),
            })),
            ...agenda.positions.map(({ id, name: label }) => ({
              value: `position:${id}`,
              label,
              group: say(language, "deadlineScreens.feeds.scope.position"),
            })),
          ]}
        />
        {agenda.feeds.length > 0 && (
          <Table
            caption={say(language, "deadlineScreens.feeds.title")}
            columns={columns}
            rows={agenda.feeds}
            rowKey={({ id }) => id}
          />
        )}
      </div>
    </Section>
  );
}
