import { z } from "zod";
import { query } from "@/application/runner/act";
import type { StreamKind } from "@/core/ledger/entry";
import { readRecord } from "@/core/ledger/record";
import { accept, refuse } from "@/core/shared/result";
import { actorNames } from "./actor-names";

const pageSize = 50;

export type ListedEntry = {
  readonly n: number;
  readonly hash: string;
  readonly prev: string;
  readonly type: string;
  readonly at: string;
  readonly recorded: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly meta: Readonly<Record<string, string>>;
  readonly fields: ReadonlyArray<{ readonly name: string; readonly digest: string; readonly erased: boolean }>;
};

/** Reads the entries of one stream, newest first: what stands in the clear, and which fields are kept or erased. */
export const readStream = query({
  name: "ledger.read-stream",
  action: "ledger:read",
  input: z.object({ stream: z.uuid(), page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input }) {
    const [stream] = await db.$queryRaw<Array<{ kind: StreamKind; n: bigint; sealed: bigint | null }>>`
      SELECT s.kind, s.n, (SELECT max(x.n) FROM ledger.sealed x WHERE x.stream_id = s.id) AS sealed
      FROM ledger.stream s WHERE s.id = ${input.stream}::uuid`;
    if (!stream) return refuse("not-found", { values: { thing: "stream" } });
    const total = Number(stream.n);
    const upTo = total - (input.page - 1) * pageSize;
    const rows = await db.$queryRaw<Array<{ n: bigint; record: string; hash: string; erased: string[] | null }>>`
      SELECT e.n, convert_from(e.record, 'UTF8') AS record, encode(e.hash, 'hex') AS hash,
        (SELECT array_agg(f.name) FROM ledger.field f WHERE f.stream_id = e.stream_id AND f.n = e.n AND f.body IS NULL) AS erased
      FROM ledger.entry e
      WHERE e.stream_id = ${input.stream}::uuid AND e.n <= ${upTo} AND e.n > ${upTo - pageSize} ORDER BY e.n DESC`;
    const read = rows.flatMap(({ n, record, hash, erased }) => {
      const said = readRecord(record);
      return said ? [{ n: Number(n), hash, record: said, erased: erased ?? [] }] : [];
    });
    const names = await actorNames(
      db,
      read.map(({ record }) => record.actor),
    );
    return accept({
      stream: input.stream,
      kind: stream.kind,
      total,
      sealed: Number(stream.sealed ?? 0),
      page: input.page,
      pageSize,
      entries: read.map(
        ({ n, hash, record, erased }): ListedEntry => ({
          ...{ n, hash, prev: record.prev, type: record.type, at: record.at, recorded: record.recorded },
          actor: record.actor,
          actorName: names.get(record.actor) ?? null,
          meta: record.meta,
          fields: Object.entries(record.sd).map(([name, digest]) => ({ name, digest, erased: erased.includes(name) })),
        }),
      ),
    });
  },
});
