export type FlowNode = { readonly id: string; readonly name: string; readonly rows: number };
export type FlowBand = {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly fallback: boolean;
};

export type PlacedFlowNode = FlowNode & {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly column: number;
};
export type PlacedFlowBand = FlowBand & { readonly path: string; readonly width: number };

export const flow = { width: 960, node: 200, gap: 8, line: 26, head: 34, edge: 1 } as const;

/** Places columns of nodes side by side, and curved bands between neighbours; thickness follows the rows they carry. */
export function layFlow(columns: ReadonlyArray<readonly FlowNode[]>, bands: readonly FlowBand[]) {
  const most = Math.max(1, ...bands.map((band) => band.rows));
  const gapX = (flow.width - flow.node * columns.length - 2 * flow.edge) / (columns.length - 1);
  const nodes = columns.flatMap((column, index) =>
    column.map(
      (node, place): PlacedFlowNode => ({
        ...node,
        column: index,
        x: flow.edge + index * (flow.node + gapX),
        y: flow.head + place * (flow.line + flow.gap),
        height: flow.line,
      }),
    ),
  );
  const at = new Map(nodes.map((node) => [node.id, node]));
  const placed = bands.flatMap((band): PlacedFlowBand[] => {
    const [from, to] = [at.get(band.from), at.get(band.to)];
    if (!from || !to) return [];
    const [x1, y1] = [from.x + flow.node, from.y + from.height / 2];
    const [x2, y2] = [to.x, to.y + to.height / 2];
    const middle = (x1 + x2) / 2;
    return [
      { ...band, width: 1 + (7 * band.rows) / most, path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` },
    ];
  });
  const height = flow.head + Math.max(1, ...columns.map((column) => column.length)) * (flow.line + flow.gap);
  return { nodes, bands: placed, width: flow.width, height };
}
