import { isTextKey, type Language, say } from "@/core/language/say";
import { type DocumentDiff, type DocumentList, documentLists, type FieldChange, type ListDiff } from "./diff";
import type { MatrixDocument } from "./document";
import { withNames } from "./plan/live";
import { rowName } from "./rules/support/view";

/** One thing that differs between two documents, in words for people. */
export type ChangeInWords = {
  readonly id: string;
  readonly list: DocumentList | "head";
  readonly kind: "added" | "removed" | "changed";
  readonly name: string;
  readonly fields: readonly { readonly label: string; readonly before?: string; readonly after?: string }[];
};

/** What the words of a comparison are made from; `contacts` names people, whom documents know by id only. */
type Sides = {
  readonly language: Language;
  readonly before: MatrixDocument;
  readonly after: MatrixDocument;
  readonly contacts: ReadonlyMap<string, string>;
};

/** Says a difference: what was added, changed and removed, in the order of the lists, ids replaced by names. */
export function inWords(difference: DocumentDiff, sides: Sides): ChangeInWords[] {
  const names = { before: namesOf(sides.before, sides.contacts), after: namesOf(sides.after, sides.contacts) };
  const speak = { language: sides.language, names };
  const head = difference.head.map((change) => ({
    id: change.field,
    list: "head" as const,
    kind: "changed" as const,
    name: label(speak.language, change.field),
    fields: [said(speak, change)],
  }));
  const lists = documentLists.flatMap((list) => {
    const places = new Map(sides.after[list].map((entry, index) => [idOf(entry), index]));
    const place = (change: ChangeInWords) => places.get(change.id) ?? places.size;
    return listInWords(list, difference[list], speak).sort((a, b) => place(a) - place(b));
  });
  return [...head, ...lists];
}

/** Tells in which lists the entries that stayed changed their order. */
export function reordered(difference: DocumentDiff, before: MatrixDocument): DocumentList[] {
  return documentLists.filter((list) => {
    const order = new Set(difference[list].order);
    const stayed = before[list].map(idOf).filter((id) => order.has(id));
    const kept = new Set(stayed);
    const now = [...order].filter((id) => kept.has(id));
    return stayed.some((id, index) => now[index] !== id);
  });
}

type Names = ReadonlyMap<string, string>;
type Speak = { language: Language; names: { before: Names; after: Names } };
type Entry = MatrixDocument[DocumentList][number];

function listInWords(list: DocumentList, difference: ListDiff<Entry>, speak: Speak): ChangeInWords[] {
  const whole = (entry: Entry, side: "before" | "after") =>
    Object.entries(entry)
      .filter(([field, value]) => field !== "id" && !isNothing(value))
      .map(([field, value]) => ({
        label: label(speak.language, field, list),
        [side]: words(speak.language, value, speak.names[side], field),
      }));
  const of = (entry: Entry, side: "before" | "after", kind: "added" | "removed"): ChangeInWords => ({
    id: idOf(entry),
    list,
    kind,
    name: speak.names[side].get(idOf(entry)) ?? idOf(entry),
    fields: whole(entry, side),
  });
  return [
    ...difference.added.map((entry) => of(entry, "after", "added")),
    ...difference.removed.map((entry) => of(entry, "before", "removed")),
    ...difference.changed.map(({ id, fields }) => ({
      id,
      list,
      kind: "changed" as const,
      name: speak.names.after.get(id) ?? id,
      fields: fields.map((change) => said(speak, change, list)),
    })),
  ];
}

function said({ language, names }: Speak, { field, before, after }: FieldChange, list?: DocumentList) {
  return {
    label: label(language, field, list),
    before: words(language, before, names.before, field),
    after: words(language, after, names.after, field),
  };
}

function label(language: Language, field: string, list?: DocumentList): string {
  const key = list === "rows" ? `matrix.fields.${field}` : `diff.fields.${field.replace(".", "-")}`;
  return isTextKey(key) ? say(language, key) : field;
}

/** Writes a value as people read it: names for ids, words for kinds, yes and no, lists with commas. */
function words(language: Language, value: unknown, names: Names, field: string): string {
  if (isNothing(value)) return typeof value === "boolean" ? say(language, "diff.values.no") : "";
  if (Array.isArray(value)) return value.map((item) => words(language, item, names, field)).join(", ");
  if (typeof value === "object")
    return Object.entries(value as object)
      .filter(([name, part]) => name !== "id" && !isNothing(part))
      .map(([name, part]) => words(language, part, names, name))
      .join(" · ");
  if (value === true) return say(language, "diff.values.yes");
  const text = field === "text" ? withNames(String(value), (id) => names.get(id)) : String(value);
  const key = enumerated.includes(field) ? branches.map((branch) => `${branch}.${text}`).find(isTextKey) : undefined;
  return names.get(text) ?? (key && isTextKey(key) ? say(language, key) : text);
}

/** Fields that hold one of a few values, and where the words of these values stand. */
const enumerated = ["direction", "kind", "triggerKind", "speaksTo"];
const branches = [
  "diff.values",
  "plan.kinds",
  ...["stakeholder", "channel", "path", "service"].map((of) => `register.kinds.${of}`),
];

function isNothing(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}

function idOf(entry: Entry): string {
  return "id" in entry ? entry.id : entry.name;
}

function namesOf(document: MatrixDocument, contacts: ReadonlyMap<string, string>): Names {
  const { rows, stakeholders, positions, channels, services } = document;
  return new Map([
    ...contacts,
    ...rows.map((row) => [row.id, rowName(row)] as const),
    ...[stakeholders, positions, channels, services].flat().map(({ id, name }) => [id, name] as const),
  ]);
}
