import { CircleCheck, CircleX, LifeBuoy } from "lucide-react";
import type { OutageAnalysis } from "@/application/matrix/analyse-outage";
import { type Language, say } from "@/core/language/say";
import type { RowOutcome, RowState } from "@/core/matrix/outage/what-if";
import { Link } from "@/ui/actions/link";
import { Section } from "@/ui/layout/section";
import { Badge } from "@/ui/show/badge";
import { Table } from "@/ui/show/table";
import { namesIn } from "./names";

const signs = {
  works: ["good", CircleCheck],
  "on-fallback": ["warn", LifeBuoy],
  lost: ["stop", CircleX],
} as const;
const worstFirst: readonly RowState[] = ["lost", "on-fallback", "works"];

/** Says what becomes of every row, the lost ones first, and by which path the others still work. */
export function Answer({
  language,
  analysis,
  off,
}: {
  language: Language;
  analysis: OutageAnalysis;
  off: readonly string[];
}) {
  const { answer, document } = analysis;
  const name = namesIn(analysis);
  const rowOf = new Map(document.rows.map((row) => [row.id, row]));
  const what = (id: string) => rowOf.get(id)?.what || rowOf.get(id)?.trigger || id;
  const count = (state: RowState) => answer.rows.filter((row) => row.state === state).length;
  const rows = [...answer.rows].sort((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state));
  const consequences = answer.servicesDown.filter((id) => !off.includes(id));
  const hit = rows.filter(({ state }) => state !== "works");
  const planned = rows.filter(({ state }) => state === "works");
  const table = (some: readonly RowOutcome[]) => (
    <Table
      caption={say(language, "outage.rows.caption")}
      rows={some}
      rowKey={(row) => row.row}
      columns={[
        {
          key: "what",
          head: say(language, "outage.rows.what"),
          main: true,
          cell: (row) => <Link href={`/matrix/${document.matrix.id}?row=${row.row}`}>{what(row.row)}</Link>,
        },
        {
          key: "state",
          head: say(language, "outage.rows.state"),
          cell: ({ state }) => {
            const [tone, Sign] = signs[state];
            return (
              <Badge tone={tone} icon={<Sign aria-hidden />}>
                {say(language, `outage.state.${state}`)}
              </Badge>
            );
          },
        },
        {
          key: "path",
          head: say(language, "outage.rows.path"),
          cell: (row) => (
            <ul className="grid gap-0.5 text-sm">
              {pathWords(language, row, rowOf.get(row.row)?.owner, name).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
  return (
    <Section
      title={say(language, "outage.summary", {
        lost: count("lost"),
        fallback: count("on-fallback"),
        works: count("works"),
      })}
      description={
        <>
          {off.length === 0 && <span className="block">{say(language, "outage.nothing-off")}</span>}
          {consequences.length > 0 && (
            <span className="block">
              {say(language, "outage.also-down", { names: consequences.map(name).join(", ") })}
            </span>
          )}
          {answer.unreachable.length > 0 && (
            <span className="block">{say(language, "outage.unreachable", { count: answer.unreachable.length })}</span>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        {hit.length > 0 && table(hit)}
        {planned.length > 0 && (
          <details>
            <summary className="min-h-6 cursor-pointer font-medium">
              {say(language, "outage.rows.planned", { count: planned.length })}
            </summary>
            <div className="mt-2">{table(planned)}</div>
          </details>
        )}
      </div>
    </Section>
  );
}

type Name = (id: string) => string;

function pathWords(language: Language, row: RowOutcome, owner: string | null | undefined, name: Name): string[] {
  if (row.sender === null) return [say(language, "outage.path.no-sender")];
  if (!row.cleared) return [say(language, "outage.path.no-clearance")];
  const position =
    owner && row.sender !== owner
      ? say(language, "outage.path.instead", { backup: name(row.sender), owner: name(owner) })
      : name(row.sender);
  return row.audiences.map(({ audience, channel, fallback }) =>
    channel === null
      ? say(language, "outage.path.unreached", { audience: name(audience) })
      : say(language, fallback ? "outage.path.by-fallback" : "outage.path.by", {
          position,
          audience: name(audience),
          channel: name(channel),
        }),
  );
}
