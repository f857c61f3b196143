export type Node = { readonly id: string; readonly label: string };
/** `from` depends on `to`. */
export type Edge = { readonly from: string; readonly to: string };

export type PlacedNode<Item extends Node = Node> = Item & { readonly layer: number; readonly place: number };

/**
 * Places nodes in layers: what needs nothing comes first, everything else one layer after the last thing it needs.
 * Within a layer nodes stand near what they need. Circles are cut at the edge that closes them.
 */
export function inLayers<Item extends Node>(nodes: readonly Item[], edges: readonly Edge[]): PlacedNode<Item>[] {
  const needs = new Map(nodes.map(({ id }) => [id, [] as string[]]));
  for (const { from, to } of edges) if (needs.has(to)) needs.get(from)?.push(to);

  const layers = new Map<string, number>();
  const layerOf = (id: string, above: ReadonlySet<string>): number => {
    const known = layers.get(id);
    if (known !== undefined) return known;
    if (above.has(id)) return -1;
    const path = new Set(above).add(id);
    const layer = Math.max(-1, ...(needs.get(id) ?? []).map((need) => layerOf(need, path))) + 1;
    layers.set(id, layer);
    return layer;
  };
  for (const { id } of nodes) layerOf(id, new Set());

  const places = new Map<string, number>();
  const placed: PlacedNode<Item>[] = [];
  const last = Math.max(-1, ...layers.values());
  for (let layer = 0; layer <= last; layer++) {
    const middle = (id: string) => {
      const found = (needs.get(id) ?? []).flatMap((need) => places.get(need) ?? []);
      return found.length === 0
        ? Number.POSITIVE_INFINITY
        : found.reduce((sum, place) => sum + place, 0) / found.length;
    };
    nodes
      .filter(({ id }) => layers.get(id) === layer)
      .sort((a, b) => middle(a.id) - middle(b.id) || a.label.localeCompare(b.label))
      .forEach((node, place) => {
        places.set(node.id, place);
        placed.push({ ...node, layer, place });
      });
  }
  return placed;
}
