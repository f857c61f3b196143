import { singleStreams } from "@/core/ledger/entry";
import type { Loss } from "@/core/ledger/loss";
import { readRecord } from "@/core/ledger/record";
import type { Database, Tx } from "@/platform/database/client";

/** Tells who has said that a loss shall be accepted, and when. */
export async function whoAcknowledged(
  db: Database | Tx,
  { after, until }: Loss,
): Promise<Array<{ person: string; at: string }>> {
  const rows = await db.$queryRaw<Array<{ line: string }>>`
    SELECT line FROM (SELECT n, convert_from(record, 'UTF8') AS line FROM ledger.entry
      WHERE stream_id = ${singleStreams.assurance.id}::uuid) e
    WHERE line LIKE '%"type":"assurance.loss-acknowledged"%' ORDER BY n`;
  return rows.flatMap(({ line }) => {
    const record = readRecord(line);
    if (record?.meta.after !== String(after) || record.meta.until !== String(until)) return [];
    return [{ person: record.meta.person ?? "", at: record.recorded }];
  });
}
