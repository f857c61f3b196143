import { type Checkpoint, checkpointText, headsText, totals } from "@/core/ledger/checkpoint";
import type { Database, Tx } from "@/platform/database/client";
import { inTransaction } from "@/platform/database/transaction";
import { sha256 } from "./digest";
import { signBytes } from "./signing";

export type SealedCheckpoint = {
  readonly checkpoint: Checkpoint;
  readonly body: string;
  readonly signature: Buffer;
};

/** Any number that no other lock of Tocsin has; held until commit, so that of several processes one seals. */
const sealLock = 72_707_370;

/**
 * Seals the heads of all streams in a signed checkpoint; null when nothing changed since the last one.
 * `now` is the time it names; it never goes back behind the checkpoint before.
 */
export async function sealLedger(database: Database, privatePem: string, now: Date): Promise<SealedCheckpoint | null> {
  return inTransaction(database, (tx) => seal(tx, privatePem, now));
}

async function seal(tx: Tx, privatePem: string, now: Date): Promise<SealedCheckpoint | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${sealLock})`;
  const heads = await readHeads(tx);
  const moved = heads.filter((head) => head.moved);
  if (moved.length === 0) return null;

  const last = await lastCheckpoint(tx);
  const list = headsText(heads);
  const checkpoint: Checkpoint = {
    ...(await readIdentity(tx)),
    seq: (last?.seq ?? 0) + 1,
    time: new Date(Math.max(now.getTime(), last?.at.getTime() ?? 0)).toISOString(),
    ...totals(heads),
    headsHash: sha256(list),
    prev: last?.hash ?? "",
  };
  const body = checkpointText(checkpoint);
  const signature = signBytes(privatePem, Buffer.from(body));
  const changed = moved.map(({ stream, n, hash }) => ({ stream, n, head: hash }));
  await tx.$executeRaw`SELECT ledger.seal(${checkpoint.seq}, ${Buffer.from(body)}, ${signature}, ${JSON.stringify(changed)}::jsonb)`;
  return { checkpoint, body, signature };
}

type MovingHead = { stream: string; n: number; hash: string; moved: boolean };

/** Reads all heads in one statement, so that they are of one moment; `moved` says which differ from the last checkpoint. */
async function readHeads(tx: Tx): Promise<MovingHead[]> {
  const rows = await tx.$queryRaw<Array<{ stream: string; n: bigint; hash: string; moved: boolean }>>`
    SELECT s.id AS stream, s.n, encode(s.head, 'hex') AS hash,
      s.n IS DISTINCT FROM (SELECT x.n FROM ledger.sealed x WHERE x.stream_id = s.id ORDER BY x.seq DESC LIMIT 1) AS moved
    FROM ledger.stream s WHERE s.n > 0`;
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

async function lastCheckpoint(tx: Tx): Promise<{ seq: number; hash: string; at: Date } | undefined> {
  const [row] = await tx.$queryRaw<Array<{ seq: bigint; hash: string; body: string }>>`
    SELECT seq, encode(hash, 'hex') AS hash, convert_from(body, 'UTF8') AS body
    FROM ledger.checkpoint ORDER BY seq DESC LIMIT 1`;
  if (!row) return undefined;
  return { seq: Number(row.seq), hash: row.hash, at: new Date(/^time (.+)$/m.exec(row.body)?.[1] ?? 0) };
}

/** The installation is named by its first incarnation, the state since the last restore by the newest. */
async function readIdentity(tx: Tx): Promise<{ origin: string; incarnation: string }> {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`SELECT id FROM ledger.incarnation ORDER BY seq`;
  return { origin: rows[0]?.id ?? "", incarnation: rows.at(-1)?.id ?? "" };
}
