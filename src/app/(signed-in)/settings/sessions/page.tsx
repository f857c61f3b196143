import { read } from "@/app/act";
import { ActButton } from "@/app/act-button";
import { readReader } from "@/app/reader";
import { readAccount } from "@/application/access/read-account";
import { describeUserAgent } from "@/core/access/user-agent";
import { type Language, say } from "@/core/language/say";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import { endSessionsAction } from "./actions";

export default async function SessionsPage() {
  const [{ language }, { sessions }] = await Promise.all([readReader(), read(readAccount, {})]);
  return (
    <Section
      title={say(language, "settings.sessions.title")}
      description={say(language, "settings.sessions.lead")}
      actions={
        sessions.length > 1 && (
          <ActButton
            action={endSessionsAction}
            fields={{}}
            label={say(language, "settings.sessions.endOthers")}
            size="medium"
          />
        )
      }
    >
      <Table
        caption={say(language, "settings.sessions.title")}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "browser",
            head: say(language, "settings.sessions.browser"),
            main: true,
            cell: ({ userAgent, current }) => (
              <span className="flex flex-wrap items-center gap-2">
                {browserName(language, userAgent)}
                {current && <Badge tone="good">{say(language, "settings.sessions.here")}</Badge>}
              </span>
            ),
          },
          {
            key: "seen",
            head: say(language, "settings.sessions.seen"),
            cell: ({ seenAt }) => <DateTime at={seenAt.toISOString()} />,
          },
          {
            key: "began",
            head: say(language, "settings.sessions.began"),
            cell: ({ createdAt }) => <DateTime at={createdAt.toISOString()} />,
          },
          {
            key: "ends",
            head: say(language, "settings.sessions.ends"),
            cell: ({ expiresAt }) => <DateTime at={expiresAt.toISOString()} />,
          },
          {
            key: "end",
            head: say(language, "settings.sessions.end"),
            headHidden: true,
            cell: ({ id, current, userAgent }) =>
              !current && (
                <ActButton
                  action={endSessionsAction}
                  fields={{ session: id }}
                  label={say(language, "settings.sessions.end")}
                  fullLabel={say(language, "settings.sessions.endOne", { browser: browserName(language, userAgent) })}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}

function browserName(language: Language, userAgent: string): string {
  const { browser, system } = describeUserAgent(userAgent);
  if (browser && system) return say(language, "settings.sessions.on", { browser, system });
  return browser ?? system ?? say(language, "settings.sessions.unknown");
}
