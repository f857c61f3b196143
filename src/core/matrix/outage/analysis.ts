import type { MatrixDocument } from "@/core/matrix/document";
import { cutFinder } from "./cut-sets";
import { type OutageModel, outageModel } from "./model";

/** Minimal sets of services and people whose loss keeps one row from one audience, smallest first. */
export type AudienceCuts = {
  readonly row: string;
  readonly audience: string;
  readonly cuts: readonly (readonly string[])[];
};

export type Silenced = { readonly id: string; readonly rows: readonly string[] };

export type Independence = {
  readonly row: string;
  readonly fallback: string;
  readonly primary: string;
  /** Services whose loss alone takes both away; empty means independent. */
  readonly shared: readonly string[];
};

/**
 * Finds the minimal cut sets up to `order` for every row and audience. Services and people can fail; channels fail
 * through the services they need. Throws RangeError when the order is too high for so many things (order 5 at 1,500).
 */
export function cutSets(
  document: MatrixDocument,
  order: number,
  model: OutageModel = outageModel(document),
): AudienceCuts[] {
  const channels = new Set(document.channels.map((channel) => channel.id));
  const wanted = model.rows.flatMap(({ audiences }) => audiences.map(({ gate }) => gate));
  const find = cutFinder(model.network, order, (id) => !channels.has(id), wanted);
  return model.rows.flatMap(({ row, audiences }) =>
    audiences.map(({ audience, gate }) => ({ row: row.id, audience, cuts: find.of(gate) })),
  );
}

/** Ranks services and people by the number of rows that fall silent for some audience when they alone are lost. */
export function rankBySilencedRows(cuts: readonly AudienceCuts[]): Silenced[] {
  const rows = new Map<string, Set<string>>();
  for (const { row, cuts: sets } of cuts) {
    for (const set of sets) {
      if (set.length !== 1) continue;
      const [id] = set as readonly [string];
      rows.set(id, (rows.get(id) ?? new Set()).add(row));
    }
  }
  return [...rows]
    .map(([id, silenced]) => ({ id, rows: [...silenced] }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.id < b.id ? -1 : 1));
}

/** Tells for each fallback which services would take it away together with the row's primary channel. */
export function independence(document: MatrixDocument, model: OutageModel = outageModel(document)): Independence[] {
  const channels = new Set(document.channels.map((channel) => channel.id));
  const find = cutFinder(model.network, 1, (id) => !channels.has(id), [...model.channels.values()]);
  const singles = new Map([...model.channels].map(([id, gate]) => [id, new Set(find.of(gate).flat())]));
  return document.rows.flatMap((row) => {
    const primary = row.channels[0];
    if (!primary) return [];
    return row.fallbacks.map((fallback) => ({
      row: row.id,
      fallback,
      primary,
      shared: [...(singles.get(fallback) ?? [])].filter((id) => singles.get(primary)?.has(id)),
    }));
  });
}
