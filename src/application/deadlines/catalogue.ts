import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { CatalogueChange, mergeCatalogue } from "@/core/deadlines/catalogue/changes";
import type { Catalogue } from "@/core/deadlines/catalogue/schema";
import type { Database, Tx } from "@/platform/database/client";

/** The catalogue as it stands here: what ships with Tocsin and the decisions of this organisation on top. */
export type CatalogueHere = {
  readonly catalogue: Catalogue;
  /** Number of the last decision; 0 for none. */
  readonly number: number;
  /** Regimes that this organisation wrote itself. */
  readonly own: ReadonlySet<string>;
  /** Decisions about regimes that are gone from the catalogue. */
  readonly unused: readonly CatalogueChange[];
};

/** Reads the catalogue as it stands, or as it stood after a decision. */
export async function catalogueHere(db: Database | Tx, until?: number): Promise<CatalogueHere> {
  const made = await db.regimeChange.findMany({
    where: until === undefined ? {} : { number: { lte: until } },
    orderBy: { number: "asc" },
    select: { number: true, change: true },
  });
  const changes = made.map(({ change }) => CatalogueChange.parse(change));
  const merged = mergeCatalogue(builtInCatalogue(), changes);
  const own = new Set(changes.flatMap((change) => (change.kind === "add" ? change.regime.id : [])));
  return { ...merged, number: made.at(-1)?.number ?? 0, own };
}
