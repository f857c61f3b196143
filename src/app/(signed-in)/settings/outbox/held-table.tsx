import { ActButton } from "@/app/act-button";
import type { HeldForPerson } from "@/application/organisation/list-held-people";
import { type Language, say } from "@/core/language/say";
import { DateTime } from "@/ui/show/date-time";
import { Table } from "@/ui/show/table";
import { releaseAction } from "./actions";

/** Lists for whom mail is held, and lets it go at once. */
export function HeldTable({ language, held }: { language: Language; held: readonly HeldForPerson[] }) {
  const head = (key: "person" | "count" | "oldest" | "next" | "release") => say(language, `outbox.held.${key}`);
  return (
    <Table
      caption={say(language, "outbox.held.title")}
      rows={held}
      rowKey={({ person }) => person}
      columns={[
        { key: "person", head: head("person"), main: true, cell: ({ name }) => name },
        {
          key: "count",
          head: head("count"),
          align: "end",
          cell: ({ count }) => <span className="tabular-nums">{count}</span>,
        },
        { key: "oldest", head: head("oldest"), cell: ({ oldest }) => <DateTime at={oldest.toISOString()} quiet /> },
        {
          key: "next",
          head: head("next"),
          cell: ({ nextAt }) =>
            nextAt ? <DateTime at={nextAt.toISOString()} quiet /> : say(language, "outbox.held.never"),
        },
        {
          key: "release",
          head: head("release"),
          headHidden: true,
          cell: ({ person, name }) => (
            <ActButton
              action={releaseAction}
              fields={{ person }}
              label={head("release")}
              fullLabel={say(language, "outbox.held.releaseOne", { name })}
            />
          ),
        },
      ]}
    />
  );
}
