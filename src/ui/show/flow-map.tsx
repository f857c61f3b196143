import { type FlowBand, type FlowNode, flow, layFlow } from "./flow-layout";

/** Colours of the drawing: the page's tokens, or fixed ones for a file that stands alone. */
export type FlowPalette = {
  readonly ground: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly band: string;
  readonly fallback: string;
};

export const tokenPalette: FlowPalette = {
  ground: "var(--raised)",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  line: "var(--line-strong)",
  band: "var(--accent)",
  fallback: "var(--ink-faint)",
};

export const paperPalette: FlowPalette = {
  ground: "#ffffff",
  ink: "#1b2324",
  soft: "#566163",
  line: "#9aa5a7",
  band: "#0f6b74",
  fallback: "#7b8688",
};

type FlowMapProps = {
  label: string;
  columns: ReadonlyArray<{ readonly title: string; readonly nodes: readonly FlowNode[] }>;
  bands: readonly FlowBand[];
  palette?: FlowPalette;
  /** Where choosing a node leads; nodes are no links when left out. */
  hrefOf?: (id: string) => string;
  /** Says a node with its number of rows. */
  titleOf: (node: FlowNode) => string;
};

/** Draws who passes something on to whom through what, in columns joined by bands. */
export function FlowMap({ label, columns, bands, palette = tokenPalette, hrefOf, titleOf }: FlowMapProps) {
  const laid = layFlow(
    columns.map((column) => column.nodes),
    bands,
  );
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role={hrefOf ? "group" : "img"}
      aria-label={label}
      viewBox={`0 0 ${laid.width} ${laid.height}`}
      width={laid.width}
      height={laid.height}
      fontFamily="Inter Variable, Inter, sans-serif"
      fontSize={12}
    >
      {columns.map((column, index) => {
        const x = flow.edge + index * ((flow.width - flow.node - 2 * flow.edge) / (columns.length - 1));
        return (
          <text key={column.title} x={x} y={18} fill={palette.soft} fontWeight={600}>
            {column.title}
          </text>
        );
      })}
      {laid.bands.map((band) => (
        <path
          key={`${band.from} ${band.to} ${band.fallback}`}
          d={band.path}
          fill="none"
          stroke={band.fallback ? palette.fallback : palette.band}
          strokeWidth={band.width}
          strokeOpacity={0.45}
          strokeDasharray={band.fallback ? "6 4" : undefined}
        />
      ))}
      {laid.nodes.map((node) => {
        const drawn = (
          <>
            <title>{titleOf(node)}</title>
            <rect
              x={node.x}
              y={node.y}
              width={flow.node}
              height={node.height}
              rx={4}
              fill={palette.ground}
              stroke={palette.line}
            />
            <text x={node.x + 8} y={node.y + 17} fill={palette.ink}>
              {node.name.length > 26 ? `${node.name.slice(0, 25)}…` : node.name}
            </text>
            <text x={node.x + flow.node - 8} y={node.y + 17} textAnchor="end" fill={palette.soft}>
              {node.rows}
            </text>
          </>
        );
        return hrefOf ? (
          <a key={node.id} href={hrefOf(node.id)}>
            {drawn}
          </a>
        ) : (
          <g key={node.id}>{drawn}</g>
        );
      })}
    </svg>
  );
}
