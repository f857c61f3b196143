import type { MatrixDocument } from "./document";

const lists = ["rows", "stakeholders", "positions", "contacts", "channels", "services"] as const;

/** Finds the first id that two entries of one list of a document share, with its place; undefined when there is none. */
export function findDoubled(document: MatrixDocument): { readonly place: string; readonly id: string } | undefined {
  for (const list of lists) {
    const seen = new Set<string>();
    for (const [index, { id }] of document[list].entries()) {
      if (seen.has(id)) return { place: `${list}.${index}.id`, id };
      seen.add(id);
    }
  }
  return undefined;
}
