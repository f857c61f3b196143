import { type Language, say } from "@/core/language/say";
import type { MatrixDocument } from "@/core/matrix/document";
import { registerWord } from "@/core/matrix/register-word";
import type { ReportPart } from "@/core/shared/report";

/** How a contact is named and reached. */
export type Reach = {
  readonly name: string;
  readonly paths: ReadonlyArray<{ readonly kind: string; readonly value: string }>;
};

/** Lists positions, parties and channels of a document; people only as far as `people` knows them. */
export function peopleParts(
  document: MatrixDocument,
  language: Language,
  people: ReadonlyMap<string, Reach> | undefined,
): ReportPart[] {
  const position = new Map(document.positions.map(({ id, name }) => [id, name]));
  const reach = (ids: readonly string[]) => ids.flatMap((id) => reached(people?.get(id), language)).join("\n");
  const title = (key: TitleKey) => say(language, `matrixReport.${key}`);
  const admits = ({ admitted = [] }: MatrixDocument["channels"][number]) =>
    admitted.length > 0
      ? [`${say(language, "diff.fields.admitted")}: ${admitted.map((id) => position.get(id) ?? id).join(", ")}`]
      : [];
  const filled = (ids: readonly string[]) => (people ? reach(ids) : title(ids.length > 0 ? "filled" : "vacant"));
  return [
    { kind: "heading", text: title("people") },
    ...(people ? [] : [{ kind: "text" as const, text: title("withoutPeople") }]),
    { kind: "heading", level: 2, text: title("positions") },
    {
      kind: "table",
      name: title("positions"),
      columns: [
        { title: title("name"), weight: 1.3, leads: true },
        { title: title("reportsTo"), weight: 1.1 },
        { title: title("mandate"), weight: 1.3 },
        { title: title("holder"), weight: 1.7 },
        { title: title("deputies"), weight: 1.7 },
      ],
      rows: document.positions.map((post) => [
        post.name,
        position.get(post.reportsTo ?? "") ?? "",
        mandate(post, language),
        filled(post.holder ? [post.holder] : []),
        people ? reach(post.deputies) : String(post.deputies.length),
      ]),
    },
    { kind: "heading", level: 2, text: title("stakeholders") },
    {
      kind: "table",
      name: title("stakeholders"),
      columns: [
        { title: title("name"), weight: 1.4, leads: true },
        { title: title("kind") },
        { title: title("needToKnow") },
        { title: title("sharing"), weight: 0.9 },
        { title: title("relationshipOwner"), weight: 1.1 },
        { title: title("reach"), weight: 1.7 },
      ],
      rows: document.stakeholders.map((party) => [
        party.name,
        `${say(language, `matrix.words.${party.direction}`)}, ${registerWord(language, "stakeholder", party.kind)}`,
        party.needToKnow ?? "",
        party.sharing ?? "",
        position.get(party.relationshipOwner ?? "") ?? "",
        people ? reach(party.contacts) : String(party.contacts.length || ""),
      ]),
    },
    { kind: "heading", level: 2, text: title("channels") },
    {
      kind: "table",
      name: title("channels"),
      columns: [
        { title: title("name"), weight: 1.4, leads: true },
        { title: title("kind") },
        { title: title("ceiling") },
        { title: title("encrypted"), weight: 0.8 },
        { title: title("joinControl"), weight: 1.8 },
      ],
      rows: document.channels.map((channel) => [
        channel.name,
        registerWord(language, "channel", channel.kind),
        channel.ceiling ?? "",
        say(language, `matrix.words.${channel.encrypted}`),
        [channel.identityCheck, channel.joinControl, ...admits(channel)].filter(Boolean).join("\n"),
      ]),
    },
  ];
}

type TitleKey =
  | "people"
  | "withoutPeople"
  | "positions"
  | "stakeholders"
  | "channels"
  | "name"
  | "kind"
  | "reportsTo"
  | "mandate"
  | "holder"
  | "deputies"
  | "needToKnow"
  | "sharing"
  | "relationshipOwner"
  | "reach"
  | "ceiling"
  | "encrypted"
  | "joinControl"
  | "filled"
  | "vacant";

function mandate({ declares, speaksTo }: MatrixDocument["positions"][number], language: Language): string {
  return [
    ...(declares ? [say(language, "diff.fields.declares")] : []),
    ...(speaksTo.length > 0
      ? [
          `${say(language, "diff.fields.speaksTo")}: ${speaksTo.map((kind) => registerWord(language, "stakeholder", kind)).join(", ")}`,
        ]
      : []),
  ].join("\n");
}

function reached(contact: Reach | undefined, language: Language): string[] {
  if (!contact) return [];
  const paths = contact.paths.map(({ kind, value }) => `${registerWord(language, "path", kind)} ${value}`);
  return [[contact.name, ...paths].join("\n")];
}
