import { type ClientBase, escapeLiteral } from "pg";
import type { StoredEntry, StoredField, StoredHead } from "@/core/ledger/check-chain";
import type { StoredCheckpoint } from "@/core/ledger/check-seals";
import { type Head, headsText } from "@/core/ledger/checkpoint";
import type { LedgerSource } from "@/core/ledger/verify";
import { type CopiedRow, copyRows } from "./copy";

/**
 * Reads the whole ledger for a verifier. The caller opens a REPEATABLE READ transaction on this connection, so that
 * heads, entries and checkpoints are of one moment, and uses the connection for nothing else meanwhile.
 */
export function ledgerSource(client: ClientBase): LedgerSource {
  return {
    whole: true,
    checkpoints: () => readCheckpoints(client),
    heads: () => heads(client),
    entries: () => readEntries(client),
  };
}

const text = (column: Buffer | null | undefined) => column?.toString() ?? "";

/** Reads all checkpoints in their order, each with the full list of heads that it seals. */
export async function* readCheckpoints(
  client: ClientBase,
): AsyncIterable<StoredCheckpoint & { readonly heads: string; readonly stamp?: Uint8Array }> {
  const current = new Map<string, Head>();
  const rows = copyRows(
    client,
    `SELECT c.seq::text, c.body, c.signature,
       (SELECT string_agg(concat_ws(' ', s.stream_id, s.n, encode(s.head, 'hex')), ',') FROM ledger.sealed s WHERE s.seq = c.seq),
       t.answer
     FROM ledger.checkpoint c LEFT JOIN ledger.stamped t USING (seq) ORDER BY c.seq`,
  );
  for await (const batch of rows)
    for (const [seq, body, signature, moved, stamp] of batch) {
      for (const line of text(moved).split(",").filter(Boolean)) {
        const [stream = "", n, hash = ""] = line.split(" ");
        current.set(stream, { stream, n: Number(n), hash });
      }
      yield {
        seq: Number(text(seq)),
        body: body ?? Buffer.alloc(0),
        signature: signature ?? Buffer.alloc(0),
        heads: headsText(current.values()),
        ...(stamp ? { stamp } : {}),
      };
    }
}

async function heads(client: ClientBase): Promise<Map<string, StoredHead>> {
  const { rows } = await client.query<{ id: string; kind: string; n: string; head: string }>(
    "SELECT id, kind, n, encode(head, 'hex') AS head FROM ledger.stream",
  );
  return new Map(rows.map(({ id, kind, n, head }) => [id, { kind, n: Number(n), hash: head }]));
}

export type LocatedEntry = StoredEntry & { readonly stream: string };

/**
 * Reads entries with their fields, stream by stream; of all streams, or of those named.
 * One row per entry, its fields packed into it: a row per field would cost twice the time.
 */
export async function* readEntries(client: ClientBase, streams?: readonly string[]): AsyncIterable<LocatedEntry[]> {
  const chosen = streams ? `WHERE stream_id IN (${streams.map((id) => escapeLiteral(id)).join(", ")})` : "";
  const rows = copyRows(
    client,
    `SELECT e.stream_id, e.n, e.record, e.hash, f.parts, f.bodies
     FROM (SELECT * FROM ledger.entry ${chosen}) e LEFT JOIN
     (SELECT stream_id, n, string_agg(body, '') AS bodies, string_agg(name || ':' || coalesce(octet_length(body)::text,
         encode(digest, 'hex') || ':' || encode(erased_by, 'hex')), ' ') AS parts
       FROM ledger.field ${chosen} GROUP BY stream_id, n) f USING (stream_id, n)
     ORDER BY e.stream_id, e.n`,
  );
  for await (const batch of rows) yield batch.map(located);
}

function located([stream, n, record, hash, parts, bodies]: CopiedRow): LocatedEntry {
  let at = 0;
  const fields = text(parts)
    .split(" ")
    .filter(Boolean)
    .map((part): StoredField => {
      const [name = "", size = "", erasedBy] = part.split(":");
      if (erasedBy !== undefined) return { name, digest: size, absent: "erased", erasedBy };
      const start = at;
      at += Number(size);
      return { name, body: bodies?.subarray(start, at) };
    });
  return {
    stream: uuid(stream ?? Buffer.alloc(16)),
    n: Number(n?.readBigInt64BE()),
    record: record ?? Buffer.alloc(0),
    hash: hash?.toString("hex") ?? "",
    fields,
  };
}

function uuid(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
