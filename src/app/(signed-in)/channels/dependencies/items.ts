import { circlesOf, type Needs, needed } from "@/core/channels/needs";
import type { useSay } from "@/ui/language";
import type { CanvasEdge, CanvasNode } from "@/ui/show/dependency-canvas";

/** A service or channel with what it needs. */
export type Item = {
  readonly id: string;
  readonly name: string;
  readonly type: "service" | "channel";
  /** The kind, in words. */
  readonly kind: string;
  readonly needs: Needs;
  readonly revision: number;
};

type Say = ReturnType<typeof useSay>;

/** Says what something needs: all groups, each with its alternatives. */
export function sayNeeds(say: Say, needs: Needs, nameOf: (id: string) => string): string[] {
  return needs.map(({ atLeast, of }) => {
    const names = of.map(nameOf).join(", ");
    if (of.length === 1) return names;
    return atLeast === 1
      ? say("outage.graph.one-of", { names })
      : say("outage.graph.some-of", { count: atLeast, names });
  });
}

/** Makes the nodes and lines of the drawing out of items. */
export function drawingOf(say: Say, items: readonly Item[], nameOf: (id: string) => string) {
  const circular = new Set(circlesOf(items).flat());
  const nodes = items.map(
    ({ id, name, type, kind, needs }): CanvasNode => ({
      id,
      label: name,
      note: kind,
      needable: type === "service",
      circular: circular.has(id),
      said:
        needs.length === 0
          ? say("outage.graph.needs-nothing", { name })
          : say("outage.graph.needs", { name, needs: sayNeeds(say, needs, nameOf).join("; ") }),
    }),
  );
  const edges = items.flatMap(({ id, needs }) =>
    [...new Set(needed(needs))].map((to): CanvasEdge => {
      const groups = needs.filter(({ of }) => of.includes(to));
      return { from: id, to, alternative: groups.every(({ atLeast, of }) => atLeast < of.length) };
    }),
  );
  return { nodes, edges };
}
