import { z } from "zod";
import { accept, type Result, refuse } from "@/core/shared/result";
import { type Catalogue, Regime, type Source, Source as SourceSchema } from "./schema";

/** Parts of a regime that an administrator may set otherwise than the catalogue. */
export const RegimeParts = Regime.omit({ id: true }).partial();
export type RegimeParts = z.infer<typeof RegimeParts>;

/** What administrators change about the catalogue; kept as a list, in the order in which it was decided. */
export const CatalogueChange = z.discriminatedUnion("kind", [
  /** A regime of one's own, such as a contract clause. */
  z.strictObject({ kind: z.literal("add"), regime: Regime }),
  z.strictObject({ kind: z.literal("override"), regime: Regime.shape.id, parts: RegimeParts }),
  /** Somebody has read the instrument: an entry from memory may be switched on. */
  z.strictObject({
    kind: z.literal("confirm"),
    regime: Regime.shape.id,
    sourceId: z.string().min(1),
    source: SourceSchema,
    on: z.iso.date(),
  }),
  z.strictObject({ kind: z.literal("remove"), regime: Regime.shape.id }),
]);
export type CatalogueChange = z.infer<typeof CatalogueChange>;

/** A decision about the catalogue by somebody who saw it after decision `number`, with the reason. */
export const DecideRegime = z.object({
  number: z.int().min(0),
  change: CatalogueChange,
  reason: z.string().trim().min(1).max(2_000),
});

/** Gives the id of the regime that a change is about. */
export function regimeIdOf(change: CatalogueChange): string {
  return change.kind === "add" ? change.regime.id : change.regime;
}

function confirmed(regime: Regime, sourceId: string, source: Source, on: string): Regime {
  const level = source.kind;
  const sources = [...new Set([...regime.sources, sourceId])];
  return { ...regime, confidence: "verified", evidence: { ...regime.evidence, level }, sources, lastChecked: on };
}

function changeOne(catalogue: Catalogue, id: string, change: (regime: Regime) => Regime | null): Result<Catalogue> {
  if (!catalogue.regimes.some((regime) => regime.id === id))
    return refuse("unknown-regime", { values: { regime: id } });
  const regimes = catalogue.regimes.flatMap((regime) => (regime.id === id ? (change(regime) ?? []) : regime));
  return accept({ ...catalogue, regimes });
}

/** Applies one change; refuses `unknown-regime` and `regime-exists`. */
export function applyChange(catalogue: Catalogue, change: CatalogueChange): Result<Catalogue> {
  if (change.kind === "add") {
    const { regime } = change;
    if (catalogue.regimes.some(({ id }) => id === regime.id))
      return refuse("regime-exists", { values: { regime: regime.id } });
    return accept({ ...catalogue, regimes: [...catalogue.regimes, regime] });
  }
  if (change.kind === "remove") return changeOne(catalogue, change.regime, () => null);
  if (change.kind === "override")
    return changeOne(catalogue, change.regime, (regime) => ({ ...regime, ...change.parts }));
  const { sourceId, source, on } = change;
  const made = changeOne(catalogue, change.regime, (regime) => confirmed(regime, sourceId, source, on));
  return made.ok ? accept({ ...made.value, sources: { ...made.value.sources, [sourceId]: source } }) : made;
}

/** Applies changes in order; those whose regime is gone are kept apart, so that an update of the catalogue loses none silently. */
export function mergeCatalogue(
  base: Catalogue,
  changes: readonly CatalogueChange[],
): { catalogue: Catalogue; unused: CatalogueChange[] } {
  const unused: CatalogueChange[] = [];
  let catalogue = base;
  for (const change of changes) {
    const made = applyChange(catalogue, change);
    if (made.ok) catalogue = made.value;
    else unused.push(change);
  }
  return { catalogue, unused };
}
