import { z } from "zod";
import { CatalogueChange } from "./changes";
import { Catalogue, Regime, Source } from "./schema";

/** Something that was kept in a form that this Tocsin does not read any more, with the regimes that it is about. */
type Read<Value> = { readonly value: Value; readonly unread: readonly string[] };

const Outline = z.object({
  version: z.string().min(1),
  regimes: z.array(z.unknown()),
  sources: z.record(z.string(), z.unknown()),
});
const Named = z.object({ id: z.string() });

/**
 * Reads a catalogue that was kept, maybe by an older Tocsin. For a regime in a form that is not read any more the shipped
 * one stands in, so that no deadline vanishes; its id is given, so that people are told.
 */
export function readKeptCatalogue(kept: unknown, shipped: Catalogue): Read<Catalogue> {
  const whole = Catalogue.safeParse(kept);
  if (whole.success) return { value: whole.data, unread: [] };
  const outline = Outline.safeParse(kept);
  if (!outline.success) return { value: shipped, unread: shipped.regimes.map(({ id }) => id) };
  const unread: string[] = [];
  const regimes = outline.data.regimes.flatMap((one) => {
    const regime = Regime.safeParse(one);
    if (regime.success) return [regime.data];
    const id = Named.safeParse(one).data?.id;
    if (id !== undefined) unread.push(id);
    return shipped.regimes.filter((other) => other.id === id);
  });
  const sources = Object.entries(outline.data.sources).flatMap(([id, one]) => {
    const source = Source.safeParse(one);
    return source.success ? [[id, source.data] as const] : [];
  });
  const { version } = outline.data;
  return { value: { version, regimes, sources: { ...shipped.sources, ...Object.fromEntries(sources) } }, unread };
}

/** Reads the decisions of an organisation; those in a form that is not read any more are left out and named. */
export function readKeptChanges(
  kept: ReadonlyArray<{ readonly regime: string; readonly change: unknown }>,
): Read<CatalogueChange[]> {
  const read = kept.map(({ regime, change }) => ({ regime, made: CatalogueChange.safeParse(change) }));
  return {
    value: read.flatMap(({ made }) => (made.success ? [made.data] : [])),
    unread: read.flatMap(({ regime, made }) => (made.success ? [] : [regime])),
  };
}
