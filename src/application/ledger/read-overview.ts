import { z } from "zod";
import { query } from "@/application/runner/act";
import { readCheckpoint } from "@/core/ledger/checkpoint";
import { Verdict } from "@/core/ledger/verify";
import { accept } from "@/core/shared/result";
import type { Database } from "@/platform/database/client";
import { fingerprint, type Purpose, publicPem } from "@/platform/ledger/signing";
import { currentSecrets } from "@/platform/secrets";
import { underWay } from "./request-verification";

export type Overview = {
  readonly streams: number;
  readonly entries: number;
  readonly sealed: {
    readonly seq: number;
    readonly time: string;
    readonly entries: number;
    readonly hash: string;
  } | null;
  readonly running: { readonly done: number; readonly total: number } | null;
  readonly last: { readonly finishedAt: Date | null; readonly verdict: Verdict } | null;
  /** Fingerprints, by what the key signs. */
  readonly keys: Readonly<Record<Purpose, string>>;
  readonly may: { readonly verify: boolean };
};

/** Tells how large the ledger is, what sealed it last, and what the last verification found. */
export const readOverview = query({
  name: "ledger.read-overview",
  action: "ledger:read",
  input: z.object({}),
  async run({ db, now, may }) {
    const [[totals], sealed, running, last] = await Promise.all([
      db.$queryRaw<Array<{ streams: bigint; entries: bigint | null }>>`
        SELECT count(*) AS streams, sum(n)::bigint AS entries FROM ledger.stream WHERE n > 0`,
      lastCheckpoint(db),
      db.verification.findFirst({ where: underWay(now) }),
      db.verification.findFirst({ where: { state: { in: ["sound", "unsound"] } }, orderBy: { finishedAt: "desc" } }),
    ]);
    const { checkpoint, pack, approval } = currentSecrets().signing;
    return accept<Overview>({
      streams: Number(totals?.streams ?? 0),
      entries: Number(totals?.entries ?? 0),
      sealed,
      running: running && { done: running.done, total: running.total },
      last: last && { finishedAt: last.finishedAt, verdict: Verdict.parse(last.verdict) },
      keys: {
        checkpoint: fingerprint(publicPem(checkpoint)),
        pack: fingerprint(publicPem(pack)),
        approval: fingerprint(publicPem(approval)),
      },
      may: { verify: may("ledger:verify") },
    });
  },
});

async function lastCheckpoint(db: Database) {
  const [row] = await db.$queryRaw<Array<{ body: string; hash: string }>>`
    SELECT convert_from(body, 'UTF8') AS body, encode(hash, 'hex') AS hash FROM ledger.checkpoint ORDER BY seq DESC LIMIT 1`;
  const said = row && readCheckpoint(row.body);
  return said ? { seq: said.seq, time: said.time, entries: said.entries, hash: row.hash } : null;
}
