import type { KeptCheckpoint } from "./check-seals";
import type { Checkpoint } from "./checkpoint";
import type { LedgerRecord } from "./record";

/** What checkpoints that were kept outside tell about a ledger that is behind them. */
export type Loss = {
  /** The newest checkpoint of the ledger that the outside knows as well; 0 when there is none. */
  readonly after: number;
  /** When that was sealed; empty when there is none. What was done from then on is missing. */
  readonly since: string;
  /** The newest checkpoint outside, and when it was sealed. */
  readonly until: number;
  readonly time: string;
  /** Entries that were sealed outside and are not here; at least so many are missing. */
  readonly entries: number;
};

/** A loss that the ledger itself records: of the checkpoints in between, only those of this incarnation and later count. */
export type AcceptedLoss = Pick<Loss, "after" | "until"> & { readonly incarnation: string };

type Kept = KeptCheckpoint & Pick<Checkpoint, "time" | "entries" | "incarnation">;

export const restoredType = "assurance.ledger-restored";
export const lossAcceptedType = "assurance.loss-accepted";

/** Reads the loss that a record accepts; undefined for a record of another kind, or one that lost nothing. */
export function acceptedLossOf({ type, meta }: LedgerRecord): AcceptedLoss | undefined {
  if (type !== restoredType && type !== lossAcceptedType) return undefined;
  const { after, until, incarnation = "" } = meta;
  return Number(until) > Number(after) ? { after: Number(after), until: Number(until), incarnation } : undefined;
}

/** Tells whether a checkpoint was lost, and the ledger says so. */
export function isAcceptedLoss(
  { seq, incarnation }: Pick<Checkpoint, "seq" | "incarnation">,
  accepted: readonly AcceptedLoss[],
): boolean {
  return accepted.some((loss) => seq > loss.after && seq <= loss.until && incarnation !== loss.incarnation);
}

/**
 * Compares checkpoints that were kept outside with those of the ledger; undefined when it has them all, or says itself
 * which it lost. `sealed` are the hashes of its checkpoints by number, `entries` how many entries its newest one seals.
 */
export function lossAgainst(
  kept: readonly Kept[],
  sealed: ReadonlyMap<number, string>,
  entries: number,
  accepted: readonly AcceptedLoss[] = [],
): Loss | undefined {
  const counting = kept.filter((one) => !isAcceptedLoss(one, accepted));
  const gone = counting.filter(({ seq, hash }) => sealed.get(seq) !== hash);
  const [first] = gone.toSorted((one, other) => one.seq - other.seq);
  const newest = gone.toSorted((one, other) => other.seq - one.seq)[0];
  if (!first || !newest) return undefined;
  const shared = counting
    .filter(({ seq, hash }) => seq < first.seq && sealed.get(seq) === hash)
    .toSorted((one, other) => other.seq - one.seq)[0];
  return {
    after: shared?.seq ?? 0,
    since: shared?.time ?? "",
    until: newest.seq,
    time: newest.time,
    entries: Math.max(0, newest.entries - entries),
  };
}
