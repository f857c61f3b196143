import type { Checkpoint } from "@/core/ledger/checkpoint";

/** What a checkpoint that was kept outside tells about a ledger that is behind it. */
export type Loss = {
  /** The newest checkpoint of the ledger that the outside knows as well; 0 when there is none. */
  readonly after: number;
  /** The newest checkpoint outside. */
  readonly until: number;
  readonly time: string;
  /** Entries that were sealed outside and are not here; at least so many are missing. */
  readonly entries: number;
};

/**
 * Compares the newest checkpoint outside with where the ledger stands; undefined when nothing is missing.
 * `sealed` is the ledger's newest checkpoint, null when it has none.
 */
export function lossAgainst(
  outside: Pick<Checkpoint, "seq" | "time" | "entries"> | undefined,
  sealed: Pick<Checkpoint, "seq" | "entries"> | null,
): Loss | undefined {
  if (!outside || outside.seq <= (sealed?.seq ?? 0)) return undefined;
  return {
    after: sealed?.seq ?? 0,
    until: outside.seq,
    time: outside.time,
    entries: Math.max(0, outside.entries - (sealed?.entries ?? 0)),
  };
}
