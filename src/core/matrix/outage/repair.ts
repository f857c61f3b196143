import type { MatrixDocument } from "@/core/matrix/document";
import { losses } from "./losses";
import { type AddedPath, outageModel } from "./model";
import { byId, type Tie } from "./tie";

export type Repair = AddedPath & {
  /** How many single points of failure (counted per row and audience) it removes. */
  readonly removes: number;
};

/**
 * Ranks added paths by how many single points of failure each removes on its own, most first. The added path is taken
 * to depend on nothing that is in the document, so the figure is the most that a good choice can reach. `tie` orders
 * what removes as many.
 */
export function repairs(document: MatrixDocument, most = 10, tie: Tie = byId): Repair[] {
  const { network, rows, losable, widened } = outageModel(document);
  const reached = new Set(rows.flatMap(({ audiences }) => audiences.map(({ gate }) => gate)));
  const removes = new Map<AddedPath, number>();
  const lose = losses(network);
  for (const id of losable)
    lose(id, ({ failed, savedBy }) => {
      const silenced = new Set(failed.filter((gate) => reached.has(gate)));
      if (silenced.size === 0) return;
      for (const { by, gate } of widened) {
        const saved = savedBy(gate).filter((one) => silenced.has(one)).length;
        if (saved > 0) removes.set(by, (removes.get(by) ?? 0) + saved);
      }
    });
  return [...removes]
    .map(([by, count]) => ({ ...by, removes: count }))
    .sort((a, b) => b.removes - a.removes || tie(a, b))
    .slice(0, most);
}
