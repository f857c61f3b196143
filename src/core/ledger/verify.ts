import { z } from "zod";
import { chainChecker, type StoredEntry, type StoredHead } from "./check-chain";
import { type KeptCheckpoint, type StoredCheckpoint, sealChecker, type Tools } from "./check-seals";
import type { Problem, ProblemCode } from "./problem";

/** Where a verifier reads a ledger from; it believes nothing that it can compute itself. */
export type LedgerSource = {
  readonly checkpoints: () => AsyncIterable<StoredCheckpoint>;
  /** Where each stream ends, as it is stored. */
  readonly heads: () => Promise<ReadonlyMap<string, StoredHead>>;
  /** All entries in batches, stream by stream, in the order of their numbers. */
  readonly entries: () => AsyncIterable<ReadonlyArray<StoredEntry & { readonly stream: string }>>;
  /** False when some streams are left out on purpose, as in a pack. */
  readonly whole: boolean;
};

export type Counts = { checkpoints: number; streams: number; entries: number; fields: number };

/** What a verification found; kept with the run that found it. */
export const Verdict = z.object({
  checkpoints: z.int(),
  streams: z.int(),
  entries: z.int(),
  fields: z.int(),
  sound: z.boolean(),
  /** The first problems; `found` counts them all. */
  problems: z.array(
    z.object({
      code: z.custom<ProblemCode>((code) => typeof code === "string"),
      stream: z.string().optional(),
      n: z.int().optional(),
      name: z.string().optional(),
      checkpoint: z.int().optional(),
    }),
  ),
  found: z.int(),
  /** Checkpoints that were kept outside and that the ledger records as lost. */
  lost: z.int().default(0),
  /** Time of the newest checkpoint, and how many entries it seals. */
  sealed: z.object({ time: z.string(), entries: z.int() }).nullable(),
});
export type Verdict = z.infer<typeof Verdict>;

/** Problems that a verdict lists. */
const listed = 200;

/**
 * Verifies a whole ledger and trusts nothing: every record and field is hashed again, every link, number, head and
 * checkpoint is compared. `kept` are checkpoints from outside; without them a history that was rewritten and sealed
 * again with the right key cannot be told from the true one.
 */
export async function verifyLedger(
  source: LedgerSource,
  tools: Tools,
  kept: Iterable<KeptCheckpoint> = [],
  progress: (counts: Counts) => Promise<void> | void = () => {},
): Promise<Verdict> {
  const counts: Counts = { checkpoints: 0, streams: 0, entries: 0, fields: 0 };
  const problems: Problem[] = [];
  let found = 0;
  const report = (problem: Problem) => {
    found += 1;
    if (problems.length < listed) problems.push(problem);
  };

  const seals = sealChecker(tools, report);
  for await (const checkpoint of source.checkpoints()) {
    seals.check(checkpoint);
    counts.checkpoints += 1;
  }
  seals.compare(kept);

  const heads = await source.heads();
  const unseen = new Set([...heads.keys(), ...(source.whole ? seals.promised.keys() : [])]);
  let stream: string | undefined;
  let chain: ReturnType<typeof chainChecker> | undefined;
  for await (const batch of source.entries()) {
    for (const entry of batch) {
      if (entry.stream !== stream) {
        if (stream !== undefined) chain?.end(heads.get(stream));
        stream = entry.stream;
        chain = chainChecker(stream, seals.promised.get(stream), tools.digest, report);
        counts.streams += 1;
        unseen.delete(stream);
      }
      chain?.add(entry);
      counts.fields += entry.fields.length;
    }
    counts.entries += batch.length;
    await progress(counts);
  }
  if (stream !== undefined) chain?.end(heads.get(stream));
  for (const gone of unseen) report({ code: "stream-gone", stream: gone });

  const last = seals.last();
  return {
    ...counts,
    sound: found === 0,
    problems,
    found,
    lost: 0,
    sealed: last ? { time: last.time, entries: last.entries } : null,
  };
}
