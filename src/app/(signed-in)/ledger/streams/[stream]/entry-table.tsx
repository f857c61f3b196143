import type { ListedEntry } from "@/application/ledger/read-stream";
import { type Language, say } from "@/core/language/say";
import { Badge } from "@/ui/show/badge";
import { DateTime } from "@/ui/show/date-time";
import { Hash } from "@/ui/show/hash";
import { Table } from "@/ui/show/table";

/** Lists entries as they stand in the chain: type, actor, what is in the clear, which fields they commit to. */
export function EntryTable({ language, entries }: { language: Language; entries: readonly ListedEntry[] }) {
  const head = (key: "number" | "what" | "who" | "when" | "clear" | "fields" | "hash") =>
    say(language, `ledgerScreens.stream.${key}`);
  return (
    <Table
      caption={say(language, "ledgerScreens.stream.title")}
      rows={entries}
      rowKey={({ n }) => String(n)}
      columns={[
        {
          key: "number",
          head: head("number"),
          align: "end",
          width: "w-16",
          cell: ({ n }) => <span className="tabular-nums">{n}</span>,
        },
        {
          key: "what",
          head: head("what"),
          main: true,
          cell: ({ type }) => <span className="break-all font-mono text-sm">{type}</span>,
        },
        { key: "who", head: head("who"), cell: (entry) => <Who language={language} entry={entry} /> },
        {
          key: "when",
          head: head("when"),
          cell: ({ recorded }) => <DateTime at={recorded} precision="second" quiet />,
        },
        {
          key: "clear",
          head: head("clear"),
          wideOnly: true,
          cell: ({ meta }) => (
            <span className="grid max-w-sm gap-0.5 font-mono text-xs">
              {Object.entries(meta).map(([name, value]) => (
                <span key={name} className="break-all">
                  <span className="text-ink-faint">{name}</span> {value}
                </span>
              ))}
            </span>
          ),
        },
        {
          key: "fields",
          head: head("fields"),
          cell: ({ fields }) =>
            fields.length === 0 ? (
              <span className="text-ink-faint">{say(language, "ledgerScreens.stream.noFields")}</span>
            ) : (
              <span className="flex max-w-64 flex-wrap gap-1">
                {fields.map(({ name, erased }) => (
                  <Badge key={name} tone={erased ? "warn" : "neutral"}>
                    {erased ? `${name} (${say(language, "ledgerScreens.stream.erased")})` : name}
                  </Badge>
                ))}
              </span>
            ),
        },
        { key: "hash", head: head("hash"), cell: ({ hash }) => <Hash value={hash} label={head("hash")} /> },
      ]}
    />
  );
}

function Who({ language, entry: { actor, actorName } }: { language: Language; entry: ListedEntry }) {
  if (actorName) return actorName;
  if (actor.startsWith("system:")) return say(language, "ledgerScreens.stream.system");
  if (actor.startsWith("visitor:")) return say(language, "ledgerScreens.stream.visitor");
  return <span className="break-all font-mono text-xs">{actor}</span>;
}
