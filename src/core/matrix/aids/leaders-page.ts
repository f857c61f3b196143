import { type Language, say } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { namesOfRegisters, readPlanText } from "@/core/matrix/plan/live";
import { registerWord } from "@/core/matrix/register-word";
import type { DocumentRow } from "@/core/matrix/row";
import { guardedAudiences } from "@/core/people/register";
import type { Report, ReportPart } from "@/core/shared/report";
import { incidentsOf } from "./incidents";
import type { AboutAids } from "./position-pages";
import { reachTable } from "./reach";

/** Lays out the one page for executives and whoever is on call: who decides, who speaks, what is due first. */
export function leadersPage(document: MatrixDocument, language: Language, about: AboutAids): Report {
  const { positions, rows, plan } = document;
  const names = (posts: readonly { name: string }[]) => posts.map(({ name }) => name).join(", ");
  const declares = positions.filter((post) => post.declares);
  const speakers = guardedAudiences.map(
    (kind) =>
      [
        registerWord(language, "stakeholder", kind),
        names(positions.filter(({ speaksTo }) => speaksTo.includes(kind))) || say(language, "aids.leaders.nobody"),
      ] as const,
  );
  const check = plan.find(({ kind }) => kind === "verification");
  const deciding = positions.filter((post) => post.declares || post.speaksTo.length > 0);
  const parts: ReportPart[] = [
    { kind: "facts", facts: [[say(language, "aids.leaders.declare"), names(declares)]] },
    { kind: "heading", level: 2, text: say(language, "aids.leaders.speak") },
    { kind: "facts", facts: speakers },
    { kind: "heading", level: 2, text: say(language, "aids.leaders.first") },
    {
      kind: "table",
      small: true,
      name: say(language, "aids.leaders.first"),
      columns: [
        { title: say(language, "aids.leaders.incident"), weight: 1.2, leads: true },
        { title: say(language, "matrix.fields.trigger"), weight: 2 },
        { title: say(language, "aids.leaders.lead"), weight: 1.2 },
        { title: say(language, "aids.leaders.clear"), weight: 1.2 },
        { title: say(language, "aids.leaders.outside"), weight: 2.8 },
      ],
      rows: incidentsOf(rows).map(([scenario, found]) => incidentLine(scenario, found, document)),
    },
    ...(check
      ? [
          { kind: "heading" as const, level: 2 as const, text: check.name },
          { kind: "rich" as const, blocks: readPlanText(check.text, namesOfRegisters(document), "?") },
        ]
      : []),
    ...reachTable(deciding, language, about.people),
  ];
  return { language, title: say(language, "aids.leaders.title"), foot: about.stamp, parts, onePage: true };
}

function incidentLine(scenario: string, rows: readonly DocumentRow[], document: MatrixDocument): string[] {
  const posts = new Map(document.positions.map(({ id, name }) => [id, name]));
  const parties = new Map(document.stakeholders.map((party) => [party.id, party]));
  const once = (ids: readonly (string | null)[]) => [...new Set(ids.flatMap((id) => posts.get(id ?? "") ?? []))];
  const outside = rows.flatMap(({ audiences, deadline }) => {
    const told = audiences.flatMap((id) => {
      const party = parties.get(id);
      return party?.direction === "external" ? party.name : [];
    });
    return told.length === 0 ? [] : [told.join(", "), ...(deadline ? [deadline] : [])].join(": ");
  });
  return [
    scenario,
    rows.find(({ trigger }) => trigger !== "")?.trigger ?? "",
    once(rows.slice(0, 1).flatMap(({ owner, backup }) => [owner, backup])).join(", "),
    once(rows.flatMap(({ approvers }) => approvers)).join(", "),
    [...new Set(outside)].join("\n"),
  ];
}
