import { same } from "@/core/shared/merge";
import type { MatrixDocument } from "./document";

/** One field that differs; undefined stands for a field that is not there at all. */
export type FieldChange = { readonly field: string; readonly before: unknown; readonly after: unknown };

/** How a list of things that have ids went from one state to another. */
export type ListDiff<Entry> = {
  readonly removed: readonly Entry[];
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly FieldChange[] }[];
  /** All ids in their new order; null when what stayed kept its order and what is new stands at the end. */
  readonly order: readonly string[] | null;
};

/** The lists of a document, each with the field that names its entries. */
const lists = {
  plan: "name",
  rows: "id",
  stakeholders: "id",
  positions: "id",
  contacts: "id",
  channels: "id",
  services: "id",
} as const satisfies Partial<Record<keyof MatrixDocument, string>>;
export type DocumentList = keyof typeof lists;
export const documentLists = Object.keys(lists) as DocumentList[];

/** What differs between two matrix documents; ids are unique within each list. */
export type DocumentDiff = {
  /** Everything outside the lists, by dotted name, such as `matrix.scope`. */
  readonly head: readonly FieldChange[];
} & { readonly [List in DocumentList]: ListDiff<MatrixDocument[List][number]> };

type Fields = Readonly<Record<string, unknown>>;

/** Compares two matrix documents entry by entry and field by field. */
export function diff(before: MatrixDocument, after: MatrixDocument): DocumentDiff {
  const compared = documentLists.map((list) => [list, diffList(before[list], after[list], lists[list])]);
  return { head: changes(headOf(before), headOf(after)), ...Object.fromEntries(compared) };
}

/** Carries a difference out; `apply(diff(a, b), a)` is `b`. */
export function apply(difference: DocumentDiff, before: MatrixDocument): MatrixDocument {
  const applied = documentLists.map((list) => [list, applyList(difference[list], before[list], lists[list])]);
  return { ...unfold(change(headOf(before), difference.head)), ...Object.fromEntries(applied) };
}

/** Tells whether two documents are the same in everything that is compared. */
export function isEmpty(difference: DocumentDiff): boolean {
  return (
    difference.head.length === 0 &&
    documentLists.every((list) => {
      const { removed, added, changed, order } = difference[list];
      return removed.length + added.length + changed.length === 0 && order === null;
    })
  );
}

function diffList(before: readonly Fields[], after: readonly Fields[], name: string): ListDiff<Fields> {
  const idOf = (entry: Fields) => String(entry[name]);
  const old = new Map(before.map((entry) => [idOf(entry), entry]));
  const fresh = new Map(after.map((entry) => [idOf(entry), entry]));
  const added = after.filter((entry) => !old.has(idOf(entry)));
  const stayed = before.filter((entry) => fresh.has(idOf(entry)));
  const changed = stayed.flatMap((entry) => {
    const fields = changes(entry, fresh.get(idOf(entry)) ?? {});
    return fields.length > 0 ? [{ id: idOf(entry), fields }] : [];
  });
  const order = after.map(idOf);
  const kept = [...stayed, ...added].map(idOf);
  return {
    removed: before.filter((entry) => !fresh.has(idOf(entry))),
    added,
    changed,
    order: same(order, kept) ? null : order,
  };
}

function applyList(difference: ListDiff<Fields>, before: readonly Fields[], name: string): Fields[] {
  const idOf = (entry: Fields) => String(entry[name]);
  const removed = new Set(difference.removed.map(idOf));
  const changed = new Map(difference.changed.map(({ id, fields }) => [id, fields]));
  const stayed = before
    .filter((entry) => !removed.has(idOf(entry)))
    .map((entry) => change(entry, changed.get(idOf(entry)) ?? []));
  const all: Fields[] = [...stayed, ...difference.added];
  if (difference.order === null) return all;
  const byId = new Map(all.map((entry): [string, Fields] => [idOf(entry), entry]));
  return difference.order.flatMap((id) => {
    const entry = byId.get(id);
    return entry ? [entry] : [];
  });
}

function changes(before: Fields, after: Fields): FieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

function change(before: Fields, fields: readonly FieldChange[]): Fields {
  const changed: Record<string, unknown> = { ...before };
  for (const { field, after } of fields) {
    if (after === undefined) delete changed[field];
    else changed[field] = after;
  }
  return changed;
}

const nested = ["organisation", "matrix"] as const;

/** Lays everything outside the lists flat. */
function headOf(document: MatrixDocument): Fields {
  const { organisation, matrix, ...rest } = document;
  const flat: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(rest)) if (!(field in lists)) flat[field] = value;
  for (const [part, fields] of Object.entries({ organisation, matrix }))
    for (const [field, value] of Object.entries(fields)) flat[`${part}.${field}`] = value;
  return flat;
}

function unfold(head: Fields): Pick<MatrixDocument, "schema" | "organisation" | "matrix" | "classifications"> {
  const whole: Record<string, unknown> = {};
  for (const part of nested) whole[part] = {};
  for (const [name, value] of Object.entries(head)) {
    const part = nested.find((candidate) => name.startsWith(`${candidate}.`));
    if (part) (whole[part] as Record<string, unknown>)[name.slice(part.length + 1)] = value;
    else whole[name] = value;
  }
  return whole as Pick<MatrixDocument, "schema" | "organisation" | "matrix" | "classifications">;
}
