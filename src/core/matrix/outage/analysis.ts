import type { MatrixDocument } from "@/core/matrix/document";
import { cutFinder } from "./cut-sets";
import { losses } from "./losses";
import { outageModel, type RowModel } from "./model";
import { byId, type Tie } from "./tie";

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
 * Finds the minimal cut sets up to `order` for every row and audience. Services (sites and carriers among them) and
 * people can fail; channels and paths fail through what they need. `only` limits the answer to some rows.
 * Throws RangeError when the order is too high for so many things (order 5 at 1,500).
 */
export function cutSets(document: MatrixDocument, order: number, only?: ReadonlySet<string>): AudienceCuts[] {
  const model = outageModel(document);
  const rows = rowsOf(document, only);
  const wanted = rows.flatMap(({ audiences }) => audiences.map(({ gate }) => gate));
  const find = cutFinder(model.network, order, (id) => model.losable.has(id), wanted);
  return rows.flatMap(({ row, audiences }) =>
    audiences.map(({ audience, gate }) => ({ row: row.id, audience, cuts: find.of(gate) })),
  );
}

/**
 * Ranks services and people by the number of rows that fall silent for some audience when they alone are lost; of all rows, or of
 * some, in the order of the document. `tie` orders what silences as many.
 */
export function rankBySilencedRows(document: MatrixDocument, only?: ReadonlySet<string>, tie: Tie = byId): Silenced[] {
  const { network, losable } = outageModel(document);
  const rows = rowsOf(document, only);
  const rowOf = new Map(rows.flatMap(({ row, audiences }) => audiences.map(({ gate }) => [gate, row.id] as const)));
  const lose = losses(network);
  return [...losable]
    .map((id) => ({
      id,
      rows: [
        ...new Set(lose(id, ({ failed }) => failed.toSorted((a, b) => a - b).flatMap((gate) => rowOf.get(gate) ?? []))),
      ],
    }))
    .filter((silenced) => silenced.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length || tie(a, b));
}

/** Tells for each fallback which services would take it away together with the row's primary channel. */
export function independence(document: MatrixDocument): Independence[] {
  const { network, channels, losable } = outageModel(document);
  const lose = losses(network);
  const takes = [...losable].sort().map((id) => ({ id, gates: lose(id, ({ failed }) => new Set(failed)) }));
  const sharedBy = new Map<string, string[]>();
  const shared = (primary: string, fallback: string) => {
    const [one, other] = [channels.get(primary), channels.get(fallback)];
    if (one === undefined || other === undefined) return [];
    const key = `${one} ${other}`;
    const known =
      sharedBy.get(key) ?? takes.filter(({ gates }) => gates.has(one) && gates.has(other)).map(({ id }) => id);
    sharedBy.set(key, known);
    return known;
  };
  return document.rows.flatMap((row) => {
    const primary = row.channels[0];
    if (!primary) return [];
    return row.fallbacks.map((fallback) => ({ row: row.id, fallback, primary, shared: shared(primary, fallback) }));
  });
}

function rowsOf(document: MatrixDocument, only: ReadonlySet<string> | undefined): readonly RowModel[] {
  const { rows } = outageModel(document);
  return only ? rows.filter(({ row }) => only.has(row.id)) : rows;
}
