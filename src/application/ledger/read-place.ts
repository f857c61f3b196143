import { readRecord } from "@/core/ledger/record";
import type { Database } from "@/platform/database/client";

/** Where an entry stands in its chain, and which checkpoint sealed it. */
export type Proof = {
  readonly stream: string;
  readonly n: number;
  readonly hash: string;
  readonly prev: string;
  readonly recorded: string;
  /** The line that is hashed. */
  readonly record: string;
  readonly sealed: { readonly seq: number; readonly at: Date } | null;
};

/** Reads an entry with the first checkpoint that sealed it; null when the ledger has no such entry. */
export async function readPlace(db: Database, stream: string, n: bigint): Promise<Proof | null> {
  const [row] = await db.$queryRaw<Array<{ record: string; hash: string; seq: bigint | null; at: Date | null }>>`
    SELECT convert_from(e.record, 'UTF8') AS record, encode(e.hash, 'hex') AS hash, s.seq, c.recorded_at AS at
    FROM ledger.entry e
    LEFT JOIN LATERAL (SELECT min(seq) AS seq FROM ledger.sealed WHERE stream_id = e.stream_id AND n >= e.n) s ON true
    LEFT JOIN ledger.checkpoint c ON c.seq = s.seq
    WHERE e.stream_id = ${stream}::uuid AND e.n = ${n}`;
  if (!row) return null;
  const read = readRecord(row.record);
  return {
    stream,
    n: Number(n),
    hash: row.hash,
    prev: read?.prev ?? "",
    recorded: read?.recorded ?? "",
    record: row.record,
    sealed: row.seq !== null && row.at ? { seq: Number(row.seq), at: row.at } : null,
  };
}
