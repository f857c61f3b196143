import type { MatrixDocument } from "@/core/matrix/document";
import { outageModel, type RowModel } from "./model";
import { working } from "./network";

/** How a row fares: as planned, only with help (a fallback, the backup), or not at all. */
export type RowState = "works" | "on-fallback" | "lost";

export type RowOutcome = {
  readonly row: string;
  readonly state: RowState;
  /** Position that sends: the owner, else the backup, else null. */
  readonly sender: string | null;
  readonly cleared: boolean;
  readonly audiences: ReadonlyArray<{
    readonly audience: string;
    readonly channel: string | null;
    readonly fallback: boolean;
  }>;
};

export type WhatIf = {
  readonly rows: readonly RowOutcome[];
  /** Contacts without any working path, the ones switched off included. */
  readonly unreachable: readonly string[];
  /** Services that are down, switched off or because of what they need. */
  readonly servicesDown: readonly string[];
  /** Ids that were switched off although nothing in the document has them. */
  readonly notFound: readonly string[];
};

/** Tells for every row whether it works while the named services, channels, people and paths are down, and by which way. */
export function whatIf(document: MatrixDocument, down: readonly string[]): WhatIf {
  const model = outageModel(document);
  const up = working(model.network, down);
  const failing = (gates: ReadonlyMap<string, number>) => [...gates].filter(([, gate]) => !up[gate]).map(([id]) => id);
  return {
    rows: model.rows.map((row) => outcome(row, up)),
    unreachable: failing(model.contacts),
    servicesDown: failing(model.services),
    notFound: down.filter((id) => !model.network.atoms.has(id)),
  };
}

function outcome({ row, owner, sender, clearance, audiences, gate }: RowModel, up: Uint8Array): RowOutcome {
  const reached = audiences.map(({ audience, ways }) => {
    const way = ways.find((candidate) => up[candidate.gate]);
    return { audience, channel: way?.channel ?? null, fallback: way?.fallback ?? false };
  });
  const helped = !up[owner] || reached.some((one) => one.fallback);
  return {
    row: row.id,
    state: !up[gate] ? "lost" : helped ? "on-fallback" : "works",
    sender: up[owner] ? row.owner : up[sender] ? row.backup : null,
    cleared: Boolean(up[clearance]),
    audiences: reached,
  };
}
