import { Client, type ClientBase } from "pg";
import { readCheckpoint } from "@/core/ledger/checkpoint";
import { singleStreams } from "@/core/ledger/entry";
import {
  type AcceptedLoss,
  acceptedLossOf,
  type Loss,
  lossAcceptedType,
  lossAgainst,
  restoredType,
} from "@/core/ledger/loss";
import { readRecord } from "@/core/ledger/record";
import type { KeptText } from "./kept";

/** Reads the losses that a ledger records of itself. */
export async function readAcceptedLosses(client: ClientBase): Promise<AcceptedLoss[]> {
  const { rows } = await client.query<{ line: string }>(
    `SELECT line FROM (SELECT convert_from(record, 'UTF8') AS line FROM ledger.entry WHERE stream_id = $1) e
     WHERE line LIKE '%"type":"' || $2 || '"%' OR line LIKE '%"type":"' || $3 || '"%'`,
    [singleStreams.assurance.id, restoredType, lossAcceptedType],
  );
  return rows.flatMap(({ line }) => {
    const record = readRecord(line);
    return (record && acceptedLossOf(record)) ?? [];
  });
}

/** Says what a ledger lacks of the checkpoints that were kept outside; undefined when nothing. */
export async function findLoss(databaseUrl: string, kept: readonly KeptText[]): Promise<Loss | undefined> {
  if (kept.length === 0) return undefined;
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ seq: number; hash: string }>(
      "SELECT seq::int, encode(hash, 'hex') AS hash FROM ledger.checkpoint WHERE seq = ANY ($1)",
      [kept.map(({ seq }) => seq)],
    );
    const newest = await client.query<{ body: string }>(
      "SELECT convert_from(body, 'UTF8') AS body FROM ledger.checkpoint ORDER BY seq DESC LIMIT 1",
    );
    const entries = readCheckpoint(newest.rows[0]?.body ?? "")?.entries ?? 0;
    const sealed = new Map(rows.map(({ seq, hash }) => [seq, hash]));
    return lossAgainst(kept, sealed, entries, await readAcceptedLosses(client));
  } finally {
    await client.end();
  }
}
