import { builtInCatalogue } from "@/core/deadlines/catalogue/built-in";
import { type CatalogueChange, mergeCatalogue } from "@/core/deadlines/catalogue/changes";
import { readKeptCatalogue, readKeptChanges } from "@/core/deadlines/catalogue/read-kept";
import type { Catalogue } from "@/core/deadlines/catalogue/schema";
import { canonical, type JsonValue } from "@/core/shared/canonical";
import type { Database, Tx } from "@/platform/database/client";
import { sha256 } from "@/platform/ledger/digest";

/** The catalogue as it stands here: what was applied and the decisions of this organisation on top. */
export type CatalogueHere = {
  readonly catalogue: Catalogue;
  /** Number of the last decision; 0 for none. */
  readonly number: number;
  /** Regimes that this organisation wrote itself. */
  readonly own: ReadonlySet<string>;
  /** Decisions about regimes that are gone from the catalogue. */
  readonly unused: readonly CatalogueChange[];
  /** Regimes of which something was kept in a form that this Tocsin does not read any more. */
  readonly unread: readonly string[];
};

/** A catalogue as it was applied, with the hash of what is kept and the regimes that could not be read from it. */
export type Applied = { readonly catalogue: Catalogue; readonly sha256: string; readonly unread: readonly string[] };

/** Releases that were read, by their hash: each is large and never changes. */
const read = new Map<string, Applied>();

let shipped: string | undefined;

/** Gives the hash of a catalogue. */
function hashOfCatalogue(catalogue: Catalogue): string {
  return sha256(canonical(JSON.parse(JSON.stringify(catalogue)) as JsonValue));
}

/** Gives the hash of the catalogue that ships with this Tocsin. */
export function hashOfShipped(): string {
  shipped ??= hashOfCatalogue(builtInCatalogue());
  return shipped;
}

/** Reads the catalogue as it was applied here last, without own decisions; the shipped one while none was. */
export async function appliedCatalogue(db: Database | Tx): Promise<Applied> {
  const latest = await db.catalogueRelease.findFirst({
    orderBy: { number: "desc" },
    select: { number: true, sha256: true },
  });
  if (!latest || latest.sha256 === hashOfShipped())
    return { catalogue: builtInCatalogue(), sha256: hashOfShipped(), unread: [] };
  const known = read.get(latest.sha256);
  if (known) return known;
  const { content } = await db.catalogueRelease.findUniqueOrThrow({ where: { number: latest.number } });
  const { value: catalogue, unread } = readKeptCatalogue(content, builtInCatalogue());
  const applied = { catalogue, sha256: latest.sha256, unread };
  read.set(latest.sha256, applied);
  return applied;
}

/** Reads the catalogue as it stands, or as it stood after a decision. */
export async function catalogueHere(db: Database | Tx, until?: number): Promise<CatalogueHere> {
  const [base, made] = [
    await appliedCatalogue(db),
    await db.regimeChange.findMany({
      where: until === undefined ? {} : { number: { lte: until } },
      orderBy: { number: "asc" },
      select: { number: true, regime: true, change: true },
    }),
  ];
  const { value: changes, unread } = readKeptChanges(made);
  const merged = mergeCatalogue(base.catalogue, changes);
  const own = new Set(changes.flatMap((change) => (change.kind === "add" ? change.regime.id : [])));
  return { ...merged, number: made.at(-1)?.number ?? 0, own, unread: [...base.unread, ...unread] };
}
