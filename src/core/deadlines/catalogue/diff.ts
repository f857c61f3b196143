import type { Catalogue, Regime } from "./schema";

/** One place in a regime that two catalogues say differently; `at` is a dotted path. */
export type Difference = { readonly at: string; readonly before: unknown; readonly after: unknown };

export type CatalogueDiff = {
  readonly added: readonly Regime[];
  readonly removed: readonly Regime[];
  readonly changed: ReadonlyArray<{ readonly regime: string; readonly differences: readonly Difference[] }>;
};

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Keys a list of things with ids by id, so that a stage that moved is not a stage that changed. */
function branches(value: Tree): Tree {
  if (!Array.isArray(value)) return value;
  const ids = value.map((item: unknown) => (isTree(item) && typeof item.id === "string" ? item.id : undefined));
  return Object.fromEntries(value.map((item, index) => [ids[index] ?? String(index), item]));
}

function differences(before: unknown, after: unknown, at: string): Difference[] {
  if (!isTree(before) || !isTree(after)) return Object.is(before, after) ? [] : [{ at, before, after }];
  const [old, young] = [branches(before), branches(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(young)])];
  return keys.flatMap((key) => differences(old[key], young[key], at ? `${at}.${key}` : key));
}

/** Compares two versions of the catalogue regime by regime. */
export function diffCatalogues(before: Catalogue, after: Catalogue): CatalogueDiff {
  const old = new Map(before.regimes.map((regime) => [regime.id, regime]));
  const young = new Map(after.regimes.map((regime) => [regime.id, regime]));
  return {
    added: after.regimes.filter(({ id }) => !old.has(id)),
    removed: before.regimes.filter(({ id }) => !young.has(id)),
    changed: after.regimes.flatMap((regime) => {
      const found = old.has(regime.id) ? differences(old.get(regime.id), regime, "") : [];
      return found.length > 0 ? [{ regime: regime.id, differences: found }] : [];
    }),
  };
}
