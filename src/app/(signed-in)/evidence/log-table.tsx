import { Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import type { ListedCommunication } from "@/application/evidence/list-communications";
import { type Language, say } from "@/core/language/say";
import { TextLink } from "@/ui/actions/text-link";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { formatDuration } from "@/ui/show/instants";
import { Table } from "@/ui/show/table";

/** From so long after the event on, an entry says that it was recorded late, in milliseconds. */
const lateAfter = 24 * 3_600_000;

type LogTableProps = { language: Language; items: readonly ListedCommunication[]; empty: ReactNode };

/** Lists communications with what marks them: drill, unplanned, corrected, recorded late. */
export function LogTable({ language, items, empty }: LogTableProps) {
  const head = (key: "happened" | "what" | "from" | "to" | "channel" | "originals") =>
    say(language, `evidenceScreens.log.column.${key}`);
  return (
    <Table
      caption={say(language, "evidenceScreens.log.title")}
      rows={items}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "happened",
          head: head("happened"),
          width: "w-44",
          cell: ({ happenedAt }) => <DateTime at={happenedAt.toISOString()} quiet />,
        },
        {
          key: "what",
          head: head("what"),
          main: true,
          cell: (item) => (
            <span className="grid gap-0.5">
              <TextLink href={`/evidence/log/${item.id}`}>
                {item.subject || item.summary || say(language, "evidenceScreens.log.noSubject")}
              </TextLink>
              {item.row && <span className="font-normal text-ink-soft text-sm">{item.row}</span>}
              <Marks language={language} item={item} />
            </span>
          ),
        },
        { key: "from", head: head("from"), cell: ({ sender }) => sender },
        { key: "to", head: head("to"), cell: ({ recipients }) => recipients.join(", ") },
        { key: "channel", head: head("channel"), cell: ({ channel }) => channel },
        {
          key: "originals",
          head: head("originals"),
          align: "end",
          cell: ({ originals }) => (
            <span className="inline-flex items-center gap-1 whitespace-nowrap text-ink-soft text-sm">
              {originals > 0 && <Paperclip aria-hidden className="size-3.5" />}
              {say(language, "evidenceScreens.log.originalsCount", { count: originals })}
            </span>
          ),
        },
      ]}
    />
  );
}

function Marks({ language, item }: { language: Language; item: ListedCommunication }) {
  const late = item.recordedAt.getTime() - item.happenedAt.getTime();
  return (
    <span className="flex flex-wrap gap-1 empty:hidden">
      {item.direction === "incoming" && <Badge>{say(language, "evidenceScreens.log.incoming")}</Badge>}
      {item.drill && <Badge tone="advise">{say(language, "evidenceScreens.log.drill")}</Badge>}
      {item.row === null && <Badge tone="advise">{say(language, "evidenceScreens.log.unplanned")}</Badge>}
      {(item.sender === "" || item.recipients.length === 0) && (
        <Badge>{say(language, "evidenceScreens.log.erased")}</Badge>
      )}
      {item.corrects && <Badge>{say(language, "evidenceScreens.log.correction")}</Badge>}
      {item.correctedBy && <Badge tone="warn">{say(language, "evidenceScreens.log.corrected")}</Badge>}
      {late > lateAfter && (
        <Badge tone="warn">
          {say(language, "evidenceScreens.log.late", { duration: formatDuration(late, language) })}
        </Badge>
      )}
    </span>
  );
}
