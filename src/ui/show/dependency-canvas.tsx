"use client";

import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from "react";
import { classes } from "@/ui/classes";
import { ScrollArea } from "@/ui/layout/scroll-area";
import { type Box, box, curve, into, layDependencies, type Point, shortLabel } from "./dependency-layout";
import type { Edge, Node } from "./layers";

export type CanvasNode = Node & {
  /** Stands small below the label. */
  readonly note: string;
  /** Says the node and all it needs to those who do not see the lines. */
  readonly said: string;
  /** Whether others may need it. */
  readonly needable: boolean;
  /** True when it needs itself, round a circle. */
  readonly circular: boolean;
};
/** A need; one of several alternatives is drawn dashed. */
export type CanvasEdge = Edge & { readonly alternative: boolean };

type DependencyCanvasProps = {
  label: string;
  /** Says how it is worked with mouse and keyboard. */
  hint: string;
  nodes: readonly CanvasNode[];
  edges: readonly CanvasEdge[];
  readOnly: boolean;
  onOpen: (id: string) => void;
  /** Somebody drew a line from one node to another that it needs (or no longer needs). */
  onDraw: (from: string, to: string) => void;
};

/** Pixels that a pointer may slip before a click becomes a line. */
const slip = 6;
const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;

/** Draws what depends on what; lines are drawn with the pointer, nodes are walked with the arrow keys and opened. */
export function DependencyCanvas({ label, hint, nodes, edges, readOnly, onOpen, onDraw }: DependencyCanvasProps) {
  const { boxes, lines, width, height } = useMemo(() => layDependencies(nodes, edges), [nodes, edges]);
  const hintId = useId();
  const svg = useRef<SVGSVGElement>(null);
  /** The click that ends a line opens nothing. */
  const pulled = useRef(false);
  const [here, setHere] = useState<string>();
  const [drawn, setDrawn] = useState<{ from: Box<CanvasNode>; begin: Point; to: Point; over?: string }>();
  const stop = here ?? boxes[0]?.id;
  const near = new Set(edges.flatMap(({ from, to }) => (from === here || to === here ? [from, to] : [])));

  const pointOf = (event: PointerEvent): Point => {
    const frame = svg.current?.getBoundingClientRect();
    return { x: event.clientX - (frame?.left ?? 0), y: event.clientY - (frame?.top ?? 0) };
  };
  const begin = (event: PointerEvent<SVGGElement>, from: Box<CanvasNode>) => {
    if (readOnly || event.button !== 0) return;
    pulled.current = false;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrawn({ from, begin: pointOf(event), to: pointOf(event) });
  };
  const move = (event: PointerEvent) => {
    if (!drawn) return;
    const under = document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-node]");
    const over = boxes.find(({ id }) => id === under?.getAttribute("data-node"));
    setDrawn({
      ...drawn,
      to: pointOf(event),
      over: over?.needable && over.id !== drawn.from.id ? over.id : undefined,
    });
  };
  const end = (event: PointerEvent) => {
    if (!drawn) return;
    setDrawn(undefined);
    const { x, y } = pointOf(event);
    pulled.current = Math.hypot(x - drawn.begin.x, y - drawn.begin.y) >= slip;
    if (drawn.over) onDraw(drawn.from.id, drawn.over);
  };
  const click = (id: string) => {
    if (!pulled.current) onOpen(id);
    pulled.current = false;
  };
  const walk = (event: KeyboardEvent, from: Box<CanvasNode>) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(from.id);
    }
    const step = steps[event.key as keyof typeof steps];
    if (!step) return;
    event.preventDefault();
    const next = neighbour(boxes, from, step);
    svg.current?.querySelector<SVGGElement>(`[data-node="${next.id}"]`)?.focus();
  };

  return (
    <div className="grid gap-2">
      <p id={hintId} className="text-ink-soft text-sm">
        {hint}
      </p>
      <ScrollArea label={label}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing with nodes to open is no fieldset */}
        <svg
          ref={svg}
          role="group"
          aria-label={label}
          aria-describedby={hintId}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className="block select-none"
        >
          {lines.map(({ edge: { from, to, alternative }, path }) => (
            <path
              key={`${from} ${to}`}
              d={path}
              strokeDasharray={alternative ? "5 4" : undefined}
              className={classes(
                "fill-none",
                from === here || to === here ? "stroke-2 stroke-accent" : "stroke-line-strong",
              )}
            />
          ))}
          {boxes.map((node) => (
            <g key={node.id}>
              {/* biome-ignore lint/a11y/useSemanticElements: there is no button inside a drawing */}
              <g
                role="button"
                data-node={node.id}
                tabIndex={node.id === stop ? 0 : -1}
                aria-label={node.said}
                className="group touch-none outline-none"
                onFocus={() => setHere(node.id)}
                onKeyDown={(event) => walk(event, node)}
                onPointerDown={(event) => begin(event, node)}
                onPointerMove={move}
                onPointerUp={end}
                onPointerCancel={() => setDrawn(undefined)}
                onClick={() => click(node.id)}
              >
                <title>{node.said}</title>
                <rect
                  x={node.x}
                  y={node.y}
                  width={box.width}
                  height={box.height}
                  rx={node.needable ? 4 : box.height / 2}
                  className={classes(
                    "cursor-pointer group-focus-visible:stroke-3 group-focus-visible:stroke-accent",
                    node.circular ? "fill-warn-soft" : "fill-raised group-hover:fill-hover",
                    drawn?.over === node.id || node.id === here
                      ? "stroke-2 stroke-accent"
                      : node.circular
                        ? "stroke-warn"
                        : near.has(node.id)
                          ? "stroke-accent"
                          : "stroke-line-strong",
                  )}
                />
              </g>
              <text
                aria-hidden
                x={node.x + 12}
                y={node.y + 19}
                className="pointer-events-none fill-ink font-medium text-xs"
              >
                {node.circular ? "↻ " : ""}
                {shortLabel(node.label)}
              </text>
              <text aria-hidden x={node.x + 12} y={node.y + 34} className="pointer-events-none fill-ink-soft text-2xs">
                {node.note}
              </text>
            </g>
          ))}
          {drawn && (
            <path
              d={curve(drawn.to, into(drawn.from))}
              className="pointer-events-none fill-none stroke-2 stroke-accent"
            />
          )}
        </svg>
      </ScrollArea>
    </div>
  );
}

/** Finds the node that an arrow key leads to: the next in the layer, or the nearest in the layer beside it. */
function neighbour(
  boxes: readonly Box<CanvasNode>[],
  from: Box<CanvasNode>,
  [across, down]: readonly [number, number],
): Box<CanvasNode> {
  const layer = boxes.filter((one) => one.layer === from.layer + across);
  const place = from.place + down;
  return layer.toSorted((a, b) => Math.abs(a.place - place) - Math.abs(b.place - place))[0] ?? from;
}
