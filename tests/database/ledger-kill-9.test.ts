import { randomInt, randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Client, Pool } from "pg";
import { afterAll, expect, it } from "vitest";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { openDatabase } from "@/platform/database/client";
import type { Cluster } from "@/platform/database/embedded";
import { appLogin, databaseName } from "@/platform/database/roles";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { verifyDatabase } from "@/platform/ledger/verify-database";
import { currentSecrets } from "@/platform/secrets";
import { connectionUrl, startMigrated } from "../support/cluster";
import { anyEntry, append, sha256 } from "../support/ledger";
import { childrenOf, killAll, runs } from "../support/processes";

const rounds = 20;
const writers = 8;
const { checkpoint: key } = currentSecrets().signing;
const folder = realpathSync(mkdtempSync(join(tmpdir(), `tocsin-tests-${process.pid}-`)));
await chmod(folder, 0o711);
let cluster: Cluster | undefined;

afterAll(async () => {
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Ends the database and every process of it at once, as a crash of the machine's power supply would look to it. */
async function kill9(): Promise<void> {
  const pid = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const all = [pid, ...childrenOf(pid)];
  killAll(all);
  while (all.some(runs)) await setImmediate();
}

it.skipIf(process.platform !== "linux")(
  `loses nothing that was acknowledged over ${rounds} rounds of kill -9 under write load`,
  async () => {
    const streams = Array.from({ length: 12 }, () => randomUUID());
    const acknowledged = new Map<string, string>();
    const kept: KeptCheckpoint[] = [];
    for (let round = 0; round < rounds; round += 1) {
      cluster = await startMigrated(folder, true);
      const url = connectionUrl(cluster.port, appLogin(databaseName), databaseName);
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
          if (acknowledged.size >= enough) killed ??= kill9();
        }
      };
      const sealOften = async () => {
        const database = openDatabase(url, 1);
        try {
          while (!killed) {
            const sealed = await sealLedger(database, key, new Date());
            if (sealed) kept.push({ seq: sealed.checkpoint.seq, hash: sha256(sealed.body) });
          }
        } finally {
          await database.$disconnect();
        }
      };
      await Promise.allSettled([...Array.from({ length: writers }, write), sealOften()]);
      await killed;
      await cluster.ended;
    }

    cluster = await startMigrated(folder, true);
    const url = connectionUrl(cluster.port, appLogin(databaseName), databaseName);
    const pool = new Pool({ connectionString: url });
    const { rows } = await pool.query("SELECT stream_id, n, encode(hash, 'hex') AS hash FROM ledger.entry");
    await pool.end();
    const stored = new Map(rows.map((row) => [`${row.stream_id} ${row.n}`, row.hash]));
    const lost = [...acknowledged].filter(([place, hash]) => stored.get(place) !== hash);
    expect(lost).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(rounds * 40);
    expect(kept.length).toBeGreaterThan(0);

    const verdict = await verifyDatabase(url, signedBy([publicPem(key)]), kept);
    expect(verdict.problems).toEqual([]);
  },
  300_000,
);
