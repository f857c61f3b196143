import type { MatrixDocument } from "./document";
import type { DocumentRow } from "./row";

export type MapNode = { readonly id: string; readonly name: string; readonly rows: number };

/** A band between two neighbours of the picture; `fallback` when the message takes it only if the planned way is down. */
export type MapBand = { readonly from: string; readonly to: string; readonly rows: number; readonly fallback: boolean };

/** Who tells whom over what: positions, channels and stakeholders, with the rows that join them. */
export type WhoTellsWhom = {
  readonly positions: readonly MapNode[];
  readonly channels: readonly MapNode[];
  readonly stakeholders: readonly MapNode[];
  /** From a position to a channel. */
  readonly sending: readonly MapBand[];
  /** From a channel to a stakeholder. */
  readonly reaching: readonly MapBand[];
};

/** Draws the map of some rows of a document; what no such row names is left out. Most named comes first. */
export function whoTellsWhom(document: MatrixDocument, rows: readonly DocumentRow[] = document.rows): WhoTellsWhom {
  const sending = bands();
  const reaching = bands();
  const named = new Map<string, Set<string>>();
  const name = (id: string, row: string) => named.set(id, (named.get(id) ?? new Set()).add(row));

  for (const row of rows) {
    if (!row.owner) continue;
    for (const fallback of [false, true]) {
      for (const channel of fallback ? row.fallbacks : row.channels) {
        sending.add(row.owner, channel, row.id, fallback);
        name(row.owner, row.id);
        name(channel, row.id);
        for (const audience of row.audiences) {
          reaching.add(channel, audience, row.id, fallback);
          name(audience, row.id);
        }
      }
    }
  }
  const nodes = (entries: ReadonlyArray<{ id: string; name: string }>): MapNode[] =>
    entries
      .flatMap(({ id, name: label }) => (named.has(id) ? [{ id, name: label, rows: named.get(id)?.size ?? 0 }] : []))
      .sort((a, b) => b.rows - a.rows || a.name.localeCompare(b.name));
  return {
    positions: nodes(document.positions),
    channels: nodes(document.channels),
    stakeholders: nodes(document.stakeholders),
    sending: sending.all(),
    reaching: reaching.all(),
  };
}

function bands() {
  const rows = new Map<string, { from: string; to: string; fallback: boolean; rows: Set<string> }>();
  return {
    add(from: string, to: string, row: string, fallback: boolean): void {
      const key = JSON.stringify([from, to, fallback]);
      const band = rows.get(key) ?? { from, to, fallback, rows: new Set() };
      band.rows.add(row);
      rows.set(key, band);
    },
    all: (): MapBand[] => [...rows.values()].map((band) => ({ ...band, rows: band.rows.size })),
  };
}
