import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Client, Pool } from "pg";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { openDatabase } from "@/platform/database/client";
import type { Cluster } from "@/platform/database/embedded";
import { appLogin, databaseName } from "@/platform/database/roles";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { connectionUrl, startMigrated } from "./cluster";
import { anyEntry, append, sha256 } from "./ledger";
import { childrenOf, killAll, runs } from "./processes";

const writers = 8;

/** What rounds of kill -9 have left of a ledger. */
export type Survived = {
  readonly acknowledged: number;
  /** Acknowledged entries that do not stand where they were said to. */
  readonly lost: readonly string[];
  readonly sealed: number;
  readonly problems: readonly unknown[];
};

/**
 * Lets eight clients write and one seal, ends PostgreSQL with every process of it at once, as a loss of power would look to
 * it, starts it again, so many times; then compares what was acknowledged with what is there.
 */
export async function killDatabase(rounds: number): Promise<Survived> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `tocsin-tests-${process.pid}-`)));
  await chmod(folder, 0o711);
  const streams = Array.from({ length: 12 }, () => randomUUID());
  const acknowledged = new Map<string, string>();
  const kept: KeptCheckpoint[] = [];
  let cluster: Cluster | undefined;
  try {
    for (let round = 0; round < rounds; round += 1) {
      cluster = await startMigrated(folder, true);
      await writeUntilKilled(folder, cluster.port, streams, acknowledged, kept);
      await cluster.ended;
    }
    cluster = await startMigrated(folder, true);
    return await judge(cluster.port, acknowledged, kept);
  } finally {
    await cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function kill9(folder: string): Promise<void> {
  const pid = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  // Halted, it starts no child between the look at its children and their end.
  process.kill(pid, "SIGSTOP");
  const all = [pid, ...childrenOf(pid)];
  killAll(all);
  while (all.some(runs)) await setImmediate();
}

async function writeUntilKilled(
  folder: string,
  port: number,
  streams: readonly string[],
  acknowledged: Map<string, string>,
  kept: KeptCheckpoint[],
): Promise<void> {
  const url = connectionUrl(port, appLogin(databaseName), databaseName);
  const enough = acknowledged.size + randomInt(40, 200);
  let killed: Promise<void> | undefined;
  const write = async () => {
    const client = new Client({ connectionString: url });
    client.on("error", () => {});
    await client.connect();
    while (!killed) {
      const stream = streams[randomInt(streams.length)] ?? "";
      for (const { n, hash } of await append(client as never, [anyEntry(stream)]))
        acknowledged.set(`${stream} ${n}`, hash);
      if (acknowledged.size >= enough) killed ??= kill9(folder);
    }
  };
  const sealOften = async () => {
    const database = openDatabase(url, 1);
    try {
      while (!killed) {
        const sealed = await sealLedger(database, currentSecrets().signing.checkpoint, new Date());
        if (sealed) kept.push({ seq: sealed.checkpoint.seq, hash: sha256(sealed.body) });
      }
    } finally {
      await database.$disconnect();
    }
  };
  await Promise.allSettled([...Array.from({ length: writers }, write), sealOften()]);
  await killed;
}

async function judge(
  port: number,
  acknowledged: ReadonlyMap<string, string>,
  kept: readonly KeptCheckpoint[],
): Promise<Survived> {
  const url = connectionUrl(port, appLogin(databaseName), databaseName);
  const pool = new Pool({ connectionString: url });
  const { rows } = await pool.query("SELECT stream_id, n, encode(hash, 'hex') AS hash FROM ledger.entry");
  await pool.end();
  const stored = new Map(rows.map((row) => [`${row.stream_id} ${row.n}`, row.hash]));
  const lost = [...acknowledged].filter(([place, hash]) => stored.get(place) !== hash).map(([place]) => place);
  const key = publicPem(currentSecrets().signing.checkpoint);
  const { problems } = await verifyDatabase(url, signedBy([key]), kept);
  return { acknowledged: acknowledged.size, lost, sealed: kept.length, problems };
}
