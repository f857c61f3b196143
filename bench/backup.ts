import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Pool } from "pg";
import { judgeRestored } from "@/platform/backup/judge-restored";
import { clearRestored, restoreBackup } from "@/platform/backup/restore-backup";
import { writeBackup } from "@/platform/backup/write-backup";
import { openDatabase } from "@/platform/database/client";
import { environment } from "@/platform/environment";
import { keepReceived, receiveOriginal } from "@/platform/files/originals";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { currentSecrets } from "@/platform/secrets";
import "./support/environment";
import { accepted } from "../tests/support/accepted";
import { anyEntry, append } from "../tests/support/ledger";
import { withDatabase } from "./support/database";

const entries = 100_000;
const originals = 256;
const originalBytes = 1024 * 1024;
const passphrase = Buffer.from("correct horse battery staple");

/** Measures backing up and restoring 100,000 entries and 256 MB of originals: time, and memory of this process. */
await withDatabase(async (url) => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-bench-backup-"));
  const target = join(tmpdir(), `tocsin-bench-restored-${process.pid}`);
  process.env.TOCSIN_DATA = folder;
  const pool = new Pool({ connectionString: url });
  const database = openDatabase(url);
  try {
    const streams = Array.from({ length: 200 }, () => randomUUID());
    for (let from = 0; from < entries; from += 500)
      await append(
        pool,
        Array.from({ length: 500 }, (_, index) => anyEntry(streams[(from + index) % streams.length] ?? "")),
      );
    for (let index = 0; index < originals; index += 1) await original(pool, index);
    await sealLedger(database, currentSecrets().signing.checkpoint, new Date());

    const file = join(folder, "state.backup");
    const source = { databaseUrl: url, folder, secretsFile: environment().secretsFile };
    const made = await measured(() => writeBackup(file, source, passphrase, new Date()));
    accepted(made.value);
    console.log(
      `backup: ${entries} entries, ${originals} MB of originals: ${made.seconds.toFixed(1)} s, ` +
        `${megabytes(statSync(file).size)} MB, memory ${megabytes(made.before)} MB before, ${megabytes(made.peak)} MB at most`,
    );
    const restoring = await measured(() => restoreBackup(file, passphrase, target));
    const restored = accepted(restoring.value);
    const judged = await measured(() => judgeRestored(restored, []));
    if (!judged.value.verdict.sound) throw new Error(JSON.stringify(judged.value.verdict.problems[0]));
    await restored.installation.close();
    console.log(
      `restore: ${restoring.seconds.toFixed(1)} s, of it the start of a new database; verified in ` +
        `${judged.seconds.toFixed(1)} s; memory ${megabytes(restoring.peak)} MB at most`,
    );
  } finally {
    await pool.end();
    await database.$disconnect();
    await clearRestored(target);
    rmSync(target, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});

async function original(pool: Pool, index: number): Promise<void> {
  const body = (async function* () {
    yield Buffer.from(`Original ${index}\n`);
    yield Buffer.from(randomBytes(originalBytes / 2).toString("hex"));
  })();
  const received = accepted(await receiveOriginal(`original-${index}.txt`, body));
  await keepReceived(received);
  await pool.query(
    `INSERT INTO "Upload" (id, "personId", name, media, size, sha256, "createdAt") VALUES ($1, $1, $2, $3, $4, $5, now())`,
    [randomUUID(), received.name, received.media, received.size, received.sha256],
  );
}

async function measured<Value>(work: () => Promise<Value>) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const start = performance.now();
  const value = await work();
  clearInterval(watch);
  return { value, before, peak, seconds: (performance.now() - start) / 1000 };
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
