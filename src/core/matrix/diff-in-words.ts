import { isTextKey, type Language, say } from "@/core/language/say";
import { type DocumentDiff, type DocumentList, documentLists, type FieldChange, type ListDiff } from "./diff";
import type { MatrixDocument } from "./document";
import { documentInWords } from "./document-in-words";
import type { Telling } from "./entry-in-words";
import { stageKey } from "./legal-names";
import { rowName } from "./rules/support/view";

/** One thing that differs between two documents, in words for people. */
export type ChangeInWords = {
  readonly id: string;
  readonly list: DocumentList | "head";
  readonly kind: "added" | "removed" | "changed";
  readonly name: string;
  readonly fields: readonly { readonly label: string; readonly before?: string; readonly after?: string }[];
};

/** What the words of a comparison are made from; `names` has people and regimes, whom documents know by id only. */
type Sides = {
  readonly language: Language;
  readonly before: MatrixDocument;
  readonly after: MatrixDocument;
  readonly names: ReadonlyMap<string, string>;
};

/** Says a difference: what was added, changed and removed, in the order of the lists, ids replaced by names. */
export function inWords(difference: DocumentDiff, sides: Sides): ChangeInWords[] {
  const names = { before: namesOf(sides.before, sides.names), after: namesOf(sides.after, sides.names) };
  const speak = { language: sides.language, names };
  const head = difference.head.map((change) => ({
    id: change.field,
    list: "head" as const,
    kind: "changed" as const,
    name: label(speak.language, change.field),
    fields: [said(speak, change, change.field)],
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
type Speak = { readonly language: Language; readonly names: { readonly before: Names; readonly after: Names } };
type Entry = MatrixDocument[DocumentList][number];

function listInWords(list: DocumentList, difference: ListDiff<Entry>, speak: Speak): ChangeInWords[] {
  const named = (id: string, side: "before" | "after") => speak.names[side].get(id) ?? id;
  const whole = (entry: Entry, side: "before" | "after", kind: "added" | "removed"): ChangeInWords => ({
    id: idOf(entry),
    list,
    kind,
    name: named(idOf(entry), side),
    fields: Object.entries(entry)
      .filter(([field, value]) => field !== "id" && !isNothing(value))
      .map(([field, value]) => ({
        label: label(speak.language, field, list),
        [side]: documentInWords({ list, id: idOf(entry), field }, value, telling(speak, side)),
      })),
  });
  return [
    ...difference.added.map((entry) => whole(entry, "after", "added")),
    ...difference.removed.map((entry) => whole(entry, "before", "removed")),
    ...difference.changed.map(({ id, fields }) => ({
      id,
      list,
      kind: "changed" as const,
      name: named(id, "after"),
      fields: fields.map((change) => said(speak, change, id, list)),
    })),
  ];
}

function said(speak: Speak, { field, before, after }: FieldChange, id: string, list?: DocumentList) {
  return {
    label: label(speak.language, field, list),
    before: documentInWords({ list, id, field }, before, telling(speak, "before")),
    after: documentInWords({ list, id, field }, after, telling(speak, "after")),
  };
}

function telling({ language, names }: Speak, side: "before" | "after"): Telling {
  return {
    language,
    say: (key, values) => say(language, key, values),
    nameOf: (id) => names[side].get(id) ?? id.slice(id.indexOf("/") + 1),
  };
}

function label(language: Language, field: string, list?: DocumentList): string {
  const key = list === "rows" ? `matrix.fields.${field}` : `diff.fields.${field.replace(".", "-")}`;
  return isTextKey(key) ? say(language, key) : field;
}

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

function namesOf(document: MatrixDocument, known: Names): Names {
  const { rows, stakeholders, positions, channels, services } = document;
  return new Map([
    ...known,
    ...rows.map((row) => [row.id, rowName(row)] as const),
    ...rows.map(({ id, regime, stage }) => {
      const key = stageKey(regime, stage ?? "");
      return [stageKey(id, stage ?? ""), known.get(key) ?? stage ?? ""] as const;
    }),
    ...[stakeholders, positions, channels, services].flat().map(({ id, name }) => [id, name] as const),
  ]);
}
