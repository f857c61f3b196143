import { classes } from "@/ui/classes";
import { ScrollArea } from "@/ui/layout/scroll-area";
import { type Edge, inLayers, type Node } from "./layers";

type DependencyGraphProps = {
  /** Says what the picture shows; give the same facts in words beside it. */
  label: string;
  nodes: readonly Node[];
  edges: readonly Edge[];
  /** Nodes that are down: crossed and set in the colour of a stop. */
  down: ReadonlySet<string>;
};

const box = { width: 168, height: 30, gapX: 64, gapY: 12, edge: 8 };

/** Draws what depends on what, from left (needs nothing) to right. */
export function DependencyGraph({ label, nodes, edges, down }: DependencyGraphProps) {
  const placed = inLayers(nodes, edges);
  const at = new Map(
    placed.map((node) => [
      node.id,
      { x: box.edge + node.layer * (box.width + box.gapX), y: box.edge + node.place * (box.height + box.gapY) },
    ]),
  );
  const width = Math.max(0, ...[...at.values()].map(({ x }) => x)) + box.width + box.edge;
  const height = Math.max(0, ...[...at.values()].map(({ y }) => y)) + box.height + box.edge;
  return (
    <ScrollArea label={label}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="block"
      >
        {edges.map(({ from, to }) => {
          const start = at.get(to);
          const end = at.get(from);
          if (!start || !end) return null;
          const [x1, y1] = [start.x + box.width, start.y + box.height / 2];
          const [x2, y2] = [end.x, end.y + box.height / 2];
          const bend = Math.max(24, (x2 - x1) / 2);
          return (
            <path
              key={`${from} ${to}`}
              d={`M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`}
              className={classes("fill-none", down.has(to) ? "stroke-stop" : "stroke-line-strong")}
            />
          );
        })}
        {placed.map((node) => {
          const { x, y } = at.get(node.id) as { x: number; y: number };
          const off = down.has(node.id);
          return (
            <g key={node.id}>
              <rect
                x={x}
                y={y}
                width={box.width}
                height={box.height}
                rx={4}
                strokeDasharray={off ? "4 3" : undefined}
                className={off ? "fill-stop-soft stroke-stop" : "fill-raised stroke-line-strong"}
              />
              <text
                x={x + 10}
                y={y + box.height / 2 + 4}
                className={classes("text-xs", off ? "fill-stop-ink" : "fill-ink")}
              >
                {off ? "✕ " : ""}
                {node.label.length > 24 ? `${node.label.slice(0, 23)}…` : node.label}
                <title>{node.label}</title>
              </text>
            </g>
          );
        })}
      </svg>
    </ScrollArea>
  );
}
