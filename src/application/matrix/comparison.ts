import { catalogueHere } from "@/application/deadlines/catalogue";
import type { Language } from "@/core/language/say";
import type { DocumentList } from "@/core/matrix/diff";
import { diff } from "@/core/matrix/diff";
import { type ChangeInWords, inWords, reordered } from "@/core/matrix/diff-in-words";
import type { MatrixDocument } from "@/core/matrix/document";
import { legalNames } from "@/core/matrix/legal-names";
import type { Database } from "@/platform/database/client";

/** What differs between two documents, for people. */
export type Comparison = { readonly changes: readonly ChangeInWords[]; readonly reordered: readonly DocumentList[] };

/** Compares two documents in words; without one before, everything is new. People are named where the reader may see it. */
export async function compareInWords(
  db: Database,
  language: Language,
  before: MatrixDocument | undefined,
  after: MatrixDocument,
  personal: boolean,
): Promise<Comparison> {
  const start = before ?? nothingOf(after);
  const difference = diff(start, after);
  const [people, { catalogue }] = [
    personal ? await contactNames(db, [start, after]) : new Map<string, string>(),
    await catalogueHere(db),
  ];
  const names = new Map([...people, ...legalNames(catalogue.regimes)]);
  return {
    changes: inWords(difference, { language, before: start, after, names }),
    reordered: reordered(difference, start),
  };
}

async function contactNames(db: Database, documents: readonly MatrixDocument[]): Promise<Map<string, string>> {
  const ids = documents.flatMap(({ positions, stakeholders, contacts }) => [
    ...positions.flatMap(({ holder, deputies }) => [holder ?? [], deputies].flat()),
    ...stakeholders.flatMap((stakeholder) => stakeholder.contacts),
    ...contacts.map(({ id }) => id),
  ]);
  const found = await db.contact.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(found.map(({ id, name }) => [id, name]));
}

function nothingOf(document: MatrixDocument): MatrixDocument {
  const lists = { plan: [], rows: [], stakeholders: [], positions: [], contacts: [], channels: [], services: [] };
  return { ...document, ...lists };
}
