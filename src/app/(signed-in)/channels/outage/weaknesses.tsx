import type { OutageAnalysis } from "@/application/matrix/analyse-outage";
import { type Language, say } from "@/core/language/say";
import type { OutageProblem } from "@/core/matrix/outage/problems";
import type { Repair } from "@/core/matrix/outage/repair";
import { Link } from "@/ui/actions/link";
import { TextLink } from "@/ui/actions/text-link";
import { Section } from "@/ui/layout/section";
import { FoldedTable } from "./folded-table";
import { namesIn } from "./names";

type WeaknessesProps = { language: Language; analysis: OutageAnalysis; matrix: string; off: readonly string[] };

/** Where the plan is weakest and what would help most. */
export function Weaknesses({ language, analysis, matrix, off }: WeaknessesProps) {
  const name = namesIn(analysis);
  const services = new Map(analysis.document.services.map(({ id, kind }) => [id, kind]));
  const people = new Map(analysis.document.contacts.map(({ id, kind }) => [id, kind]));
  const kindOf = (id: string) => {
    const [service, person] = [services.get(id), people.get(id)];
    if (service) return say(language, `register.kinds.service.${service}`);
    return person ? say(language, `register.kinds.contact.${person}`) : "";
  };
  const quiet = (text: string) => <p className="text-ink-soft">{text}</p>;
  const switched = (id: string) =>
    `/channels/outage?${new URLSearchParams([["matrix", matrix], ...[...off, id].map((one) => ["down", one])])}`;
  return (
    <>
      <Section title={say(language, "outage.singles.title")} description={say(language, "outage.singles.description")}>
        <FoldedTable
          language={language}
          caption={say(language, "outage.singles.caption")}
          rows={analysis.rank}
          rowKey={({ id }) => id}
          empty={quiet(say(language, "outage.singles.empty"))}
          columns={[
            { key: "name", head: say(language, "outage.singles.name"), main: true, cell: ({ id }) => name(id) },
            { key: "kind", head: say(language, "outage.singles.kind"), cell: ({ id }) => kindOf(id), wideOnly: true },
            { key: "rows", head: say(language, "outage.singles.rows"), align: "end", cell: ({ rows }) => rows.length },
            {
              key: "switch",
              head: say(language, "outage.singles.switch"),
              headHidden: true,
              align: "end",
              cell: ({ id }) => (
                <Link
                  href={switched(id)}
                  className="whitespace-nowrap"
                  aria-label={`${say(language, "outage.singles.switch")}: ${name(id)}`}
                >
                  {say(language, "outage.singles.switch")}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section title={say(language, "outage.repairs.title")} description={say(language, "outage.repairs.description")}>
        <FoldedTable
          language={language}
          caption={say(language, "outage.repairs.caption")}
          rows={analysis.repairs}
          rowKey={(repair) => JSON.stringify(repair)}
          empty={quiet(say(language, "outage.repairs.empty"))}
          columns={[
            {
              key: "repair",
              head: say(language, "outage.repairs.title"),
              main: true,
              cell: (repair) => (
                <TextLink href={repairHref(repair)}>{repairWords(language, repair, analysis, name)}</TextLink>
              ),
            },
            {
              key: "removes",
              head: say(language, "outage.repairs.removes"),
              align: "end",
              cell: ({ removes }) => removes,
            },
          ]}
        />
      </Section>
      <Section title={say(language, "outage.shared.title")} description={say(language, "outage.shared.description")}>
        <FoldedTable
          language={language}
          caption={say(language, "outage.shared.caption")}
          rows={analysis.dependentFallbacks}
          rowKey={({ row, fallback }) => `${row} ${fallback}`}
          empty={quiet(say(language, "outage.shared.empty"))}
          columns={[
            {
              key: "fallback",
              head: say(language, "outage.shared.fallback"),
              main: true,
              cell: ({ fallback }) => name(fallback),
            },
            { key: "primary", head: say(language, "outage.shared.primary"), cell: ({ primary }) => name(primary) },
            {
              key: "what",
              head: say(language, "outage.rows.what"),
              cell: ({ row }) => analysis.document.rows.find(({ id }) => id === row)?.what,
            },
            {
              key: "services",
              head: say(language, "outage.shared.services"),
              cell: ({ shared }) => shared.map(name).join(", "),
            },
          ]}
        />
      </Section>
      <Section title={say(language, "outage.problems.title")}>
        {analysis.problems.length === 0 ? (
          quiet(say(language, "outage.problems.empty"))
        ) : (
          <ul className="grid list-disc gap-1 pl-5">
            {analysis.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>{problemWords(language, problem, analysis, name)}</li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

type Name = (id: string) => string;

const registers = {
  channel: "/channels",
  service: "/channels/services",
  contact: "/people/contacts",
  position: "/people/positions",
} as const;

/** Where a repair is made. */
function repairHref(repair: Repair): string {
  return `${registers[repair.to]}?entry=${repair.id}`;
}

function repairWords(language: Language, repair: Repair, { document }: OutageAnalysis, name: Name): string {
  if (repair.add !== "alternative") return say(language, `outage.repairs.${repair.add}`, { name: name(repair.id) });
  const items = repair.to === "channel" ? document.channels : document.services;
  const needed = items.find(({ id }) => id === repair.id)?.needs[repair.group]?.of ?? [];
  return say(language, "outage.repairs.alternative", { name: name(repair.id), services: needed.map(name).join(", ") });
}

function problemWords(language: Language, problem: OutageProblem, { document }: OutageAnalysis, name: Name): string {
  switch (problem.kind) {
    case "circle":
      return say(language, "outage.problems.circle", { services: problem.services.map(name).join(", ") });
    case "unknown":
      return say(language, "outage.problems.unknown", { id: problem.id });
    case "channel-needs-nothing":
      return say(language, "outage.problems.channel-needs-nothing", { name: name(problem.channel) });
    case "contact-without-path":
      return say(language, "outage.problems.contact-without-path", { name: name(problem.contact) });
    case "position-unfilled":
      return say(language, "outage.problems.position-unfilled", { name: name(problem.position) });
    case "row-without-audience":
      return say(language, "outage.problems.row-without-audience", {
        name: document.rows.find(({ id }) => id === problem.row)?.what || problem.row,
      });
  }
}
