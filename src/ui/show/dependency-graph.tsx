import { classes } from "@/ui/classes";
import { ScrollArea } from "@/ui/layout/scroll-area";
import { box, layDependencies, shortLabel } from "./dependency-layout";
import type { Edge, Node } from "./layers";

type DependencyGraphProps = {
  /** Says what the picture shows; give the same facts in words beside it. */
  label: string;
  nodes: readonly Node[];
  edges: readonly Edge[];
  /** Nodes that are down: crossed and set in the colour of a stop. */
  down: ReadonlySet<string>;
};

/** Draws what depends on what, from left (needs nothing) to right. */
export function DependencyGraph({ label, nodes, edges, down }: DependencyGraphProps) {
  const { boxes, lines, width, height } = layDependencies(nodes, edges);
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
        {lines.map(({ edge: { from, to }, path }) => (
          <path
            key={`${from} ${to}`}
            d={path}
            className={classes("fill-none", down.has(to) ? "stroke-stop" : "stroke-line-strong")}
          />
        ))}
        {boxes.map(({ id, label: name, x, y }) => {
          const off = down.has(id);
          return (
            <g key={id}>
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
                {shortLabel(name)}
                <title>{name}</title>
              </text>
            </g>
          );
        })}
      </svg>
    </ScrollArea>
  );
}
