import { type Language, say } from "@/core/language/say";
import type { Reach } from "@/core/matrix/plan/report-people";
import { registerWord } from "@/core/matrix/register-word";
import type { Position } from "@/core/people/register";
import type { ReportPart } from "@/core/shared/report";

/** Lists how positions are reached; nothing where the reader may not see people. */
export function reachTable(
  positions: readonly Position[],
  language: Language,
  people: ReadonlyMap<string, Reach> | undefined,
): ReportPart[] {
  if (!people || positions.length === 0) return [];
  const said = (id: string | null | undefined) => {
    const contact = people.get(id ?? "");
    return contact
      ? [
          contact.name,
          ...contact.paths.map(({ kind, value }) => `${registerWord(language, "path", kind)} ${value}`),
        ].join(" · ")
      : "";
  };
  const name = say(language, "aids.reach");
  return [
    { kind: "heading", level: 2, text: name },
    {
      kind: "table",
      small: true,
      name,
      columns: [
        { title: say(language, "aids.post"), leads: true },
        { title: say(language, "matrixReport.holder"), weight: 1.6 },
        { title: say(language, "matrixReport.deputies"), weight: 1.6 },
      ],
      rows: positions.map(({ name: post, holder, deputies }) => [post, said(holder), said(deputies[0])]),
    },
  ];
}
