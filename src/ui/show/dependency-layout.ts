import { type Edge, inLayers, type Node, type PlacedNode } from "./layers";

export const box = { width: 184, height: 44, gapX: 72, gapY: 14, edge: 12 };
const lettersOfLabel = 25;

export type Point = { readonly x: number; readonly y: number };
export type Box<Item extends Node> = PlacedNode<Item> & Point;

/** Lays what depends on what from left (needs nothing) to right. */
export function layDependencies<Item extends Node, Line extends Edge>(nodes: readonly Item[], edges: readonly Line[]) {
  const boxes: Box<Item>[] = inLayers(nodes, edges).map((node) => ({
    ...node,
    x: box.edge + node.layer * (box.width + box.gapX),
    y: box.edge + node.place * (box.height + box.gapY),
  }));
  const at = new Map(boxes.map((one) => [one.id, one]));
  const lines = edges.flatMap((edge) => {
    const [start, end] = [at.get(edge.to), at.get(edge.from)];
    return start && end ? [{ edge, path: curve(outOf(start), into(end)) }] : [];
  });
  return {
    boxes,
    lines,
    width: Math.max(0, ...boxes.map(({ x }) => x)) + box.width + box.edge,
    height: Math.max(0, ...boxes.map(({ y }) => y)) + box.height + box.edge,
  };
}

/** The point at which lines leave a box towards what needs it. */
function outOf({ x, y }: Point): Point {
  return { x: x + box.width, y: y + box.height / 2 };
}

/** The point at which lines from what it needs arrive at a box. */
export function into({ x, y }: Point): Point {
  return { x, y: y + box.height / 2 };
}

/** Writes a soft line between two points as the path of an SVG. */
export function curve(from: Point, to: Point): string {
  const bend = Math.max(24, Math.abs(to.x - from.x) / 2);
  return `M${from.x},${from.y} C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`;
}

/** Cuts a label to what fits into a box. */
export function shortLabel(label: string): string {
  return label.length > lettersOfLabel ? `${label.slice(0, lettersOfLabel - 1)}…` : label;
}
