import { type ClientBase, escapeLiteral } from "pg";
import { type Head, readCheckpoint, readHeads } from "@/core/ledger/checkpoint";
import { readCheckpoints } from "@/platform/ledger/source";

export type ScopeStream = Head & { readonly kind: string };

/** The moment at which a pack is cut: what the newest checkpoint seals, and which streams of it belong to the scope. */
export type Cut = {
  readonly seq: number;
  readonly time: Date;
  readonly streams: readonly ScopeStream[];
  /** Streams and entries of the whole ledger at that moment. */
  readonly whole: { readonly streams: number; readonly entries: number };
};

/** Kinds of which an installation has one stream each, that every pack holds. */
const always = [
  "organisation",
  "access",
  "register",
  "keys",
  "packs",
  "originals",
  "deadlines",
  "assurance",
  "privacy",
];

/** Finds the cut for a matrix: its own streams, those of its edits and log, and those of the installation. */
export async function readCut(client: ClientBase, matrix: { id: string; logStream: string }): Promise<Cut> {
  let last: { body: Uint8Array; heads: string } | undefined;
  for await (const checkpoint of readCheckpoints(client)) last = checkpoint;
  const sealed = last && readCheckpoint(Buffer.from(last.body).toString());
  if (!last || !sealed) throw new Error("A pack needs a checkpoint");

  const { rows } = await client.query<{ id: string; kind: string }>(
    `SELECT s.id, s.kind FROM ledger.stream s WHERE s.kind = ANY ($1) OR s.id IN ($2, $3)
     OR (s.kind = 'edits' AND EXISTS (SELECT FROM ledger.entry e WHERE e.stream_id = s.id AND e.n = 1
       AND position(${escapeLiteral(`"matrix":"${matrix.id}"`)} IN convert_from(e.record, 'UTF8')) > 0))`,
    [always, matrix.id, matrix.logStream],
  );
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const streams = (readHeads(last.heads) ?? []).flatMap((head) => {
    const kind = kinds.get(head.stream);
    return kind ? [{ ...head, kind }] : [];
  });
  const { seq, time, streams: all, entries } = sealed;
  return { seq, time: new Date(time), streams, whole: { streams: all, entries } };
}
