import type { VersionItem } from "@/application/matrix/list-versions";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { DateTime } from "@/ui/show/date-time";
import { StatusPill } from "@/ui/show/status-pill";
import { Table } from "@/ui/show/table";

type Props = { language: Language; matrix: string; versions: readonly VersionItem[] };

/** Lists versions, newest first, with what was decided, by whom, and the way to compare each with the one before. */
export function VersionTable({ language, matrix, versions }: Props) {
  const oldest = versions.at(-1)?.number;
  return (
    <Table
      caption={say(language, "versions.title")}
      rows={versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          head: say(language, "versions.number"),
          main: true,
          cell: ({ number }) => (
            <TextLink href={`/matrix/${matrix}/versions/${number}`} className="whitespace-nowrap">
              {say(language, "versions.one", { number })}
            </TextLink>
          ),
        },
        {
          key: "standing",
          head: say(language, "versions.standing"),
          cell: ({ standing }) => <StatusPill status={standing} />,
        },
        {
          key: "submitted",
          head: say(language, "versions.submitted"),
          cell: ({ submittedAt, submittedBy }) => <Act at={submittedAt} by={submittedBy} />,
        },
        {
          key: "decided",
          head: say(language, "versions.decided"),
          cell: ({ decidedAt, decidedBy }) => <Act at={decidedAt} by={decidedBy} />,
        },
        {
          key: "from",
          head: say(language, "versions.inForceFrom"),
          cell: ({ effectiveFrom }) =>
            effectiveFrom && <DateTime at={effectiveFrom.toISOString()} precision="day" quiet />,
        },
        {
          key: "note",
          head: say(language, "versions.note"),
          cell: ({ note, comment }) => (
            <span className="grid gap-1">
              {note && <span className="line-clamp-3">{note}</span>}
              {comment && <span className="line-clamp-3 text-ink-soft">{comment}</span>}
            </span>
          ),
        },
        {
          key: "compare",
          head: say(language, "versions.compare"),
          headHidden: true,
          cell: ({ number }) =>
            number !== oldest && (
              <TextLink href={`/matrix/${matrix}/compare?before=${number - 1}&after=${number}`}>
                {say(language, "versions.since", { other: say(language, "versions.one", { number: number - 1 }) })}
              </TextLink>
            ),
        },
      ]}
    />
  );
}

function Act({ at, by }: { at: Date | null; by: string }) {
  return (
    at && (
      <span className="grid">
        <DateTime at={at.toISOString()} quiet />
        <span className="text-ink-soft">{by}</span>
      </span>
    )
  );
}
