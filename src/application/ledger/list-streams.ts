import { z } from "zod";
import { query } from "@/application/runner/act";
import type { StreamKind } from "@/core/ledger/entry";
import { accept } from "@/core/shared/result";

const pageSize = 50;

export type ListedStreams = {
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly streams: ReadonlyArray<{
    readonly id: string;
    readonly kind: StreamKind;
    readonly n: number;
    readonly at: Date;
    /** Name of the matrix it is about; null when it is about the whole installation. */
    readonly matrix: string | null;
  }>;
};

/** Lists the streams of the ledger, last written first, with what each is about. */
export const listStreams = query({
  name: "ledger.list-streams",
  action: "ledger:read",
  input: z.object({ kind: z.string().max(40).optional(), page: z.int().min(1).max(100_000).default(1) }),
  async run({ db, input }) {
    const kind = input.kind ?? null;
    const rows = await db.$queryRaw<
      Array<{ id: string; kind: StreamKind; n: bigint; at: Date; matrix: string | null; all: bigint }>
    >`
      SELECT s.id, s.kind, s.n, e.recorded_at AS at, m.name AS matrix, count(*) OVER () AS all
      FROM ledger.stream s
      JOIN ledger.entry e ON e.stream_id = s.id AND e.n = s.n
      LEFT JOIN "Matrix" m ON m.id = s.id OR m."logStream" = s.id OR (s.kind = 'edits'
        AND m.id::text = (SELECT substring(convert_from(f.record, 'UTF8') FROM '"matrix":"([^"]+)"') FROM ledger.entry f WHERE f.stream_id = s.id AND f.n = 1))
      WHERE ${kind}::text IS NULL OR s.kind = ${kind}
      ORDER BY e.recorded_at DESC, s.id LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const total = Number(rows[0]?.all ?? 0);
    return accept<ListedStreams>({
      total,
      page: input.page,
      pageSize,
      streams: rows.map(({ id, kind: of, n, at, matrix }) => ({ id, kind: of, n: Number(n), at, matrix })),
    });
  },
});
