import { type Checkpoint, readCheckpoint, readHeads, totals } from "./checkpoint";
import type { Problem, ProblemCode } from "./problem";

/** What a verifier needs of the outside: SHA-256 in hex, and whether a trusted key signed these bytes. */
export type Tools = {
  readonly digest: (bytes: Uint8Array) => string;
  readonly signed: (bytes: Uint8Array, signature: Uint8Array) => boolean;
};

export type StoredCheckpoint = {
  readonly seq: number;
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
  /** The full list of heads; a pack leaves it out where a later list says the same. */
  readonly heads?: string;
};

/** A checkpoint that was kept where the database's keeper cannot reach. */
export type KeptCheckpoint = { readonly seq: number; readonly hash: string };

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * Checks checkpoints in their order: form, number, signature, link to the one before, list of heads, totals.
 * Collects what they promise about single entries, for the chains to be held against.
 */
export function sealChecker(tools: Tools, report: (problem: Problem) => void) {
  let last: Checkpoint | undefined;
  let lastHash = "";
  const hashes = new Map<number, string>();
  const promised = new Map<string, Map<number, string>>();

  return {
    /** Hash of each entry that a checkpoint names, by stream and number. */
    promised,
    last: () => last,
    check(stored: StoredCheckpoint): void {
      const problem = (code: ProblemCode) => report({ code, checkpoint: stored.seq });
      const hash = tools.digest(stored.body);
      const said = readCheckpoint(text(stored.body));
      if (stored.seq !== (last?.seq ?? 0) + 1) problem("checkpoint-missing");
      if (!tools.signed(stored.body, stored.signature)) problem("checkpoint-signature");
      if (!said || said.seq !== stored.seq) {
        problem("checkpoint-form");
        return;
      }
      if (said.prev !== lastHash) problem("checkpoint-link");
      if (last && (said.origin !== last.origin || said.time < last.time)) problem("checkpoint-order");
      if (stored.heads !== undefined) checkHeads(said, stored.heads, problem);
      hashes.set(stored.seq, hash);
      last = said;
      lastHash = hash;
    },
    /** Compares with checkpoints that were kept elsewhere: a history that was rewritten or rolled back differs. */
    compare(kept: Iterable<KeptCheckpoint>): void {
      for (const { seq, hash } of kept)
        if (!hashes.has(seq)) report({ code: "checkpoint-rolled-back", checkpoint: seq });
        else if (hashes.get(seq) !== hash) report({ code: "checkpoint-rewritten", checkpoint: seq });
    },
  };

  function checkHeads(said: Checkpoint, list: string, problem: (code: ProblemCode) => void): void {
    const heads = readHeads(list);
    if (!heads || tools.digest(new TextEncoder().encode(list)) !== said.headsHash) {
      problem("checkpoint-heads");
      return;
    }
    const { streams, entries } = totals(heads);
    if (streams !== said.streams || entries !== said.entries) problem("checkpoint-totals");
    for (const { stream, n, hash } of heads) {
      const ofStream = promised.get(stream) ?? new Map<number, string>();
      promised.set(stream, ofStream);
      const before = ofStream.get(n);
      if (before !== undefined && before !== hash) problem("checkpoint-contradiction");
      ofStream.set(n, hash);
    }
  }
}
