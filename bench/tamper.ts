import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { Pool } from "pg";
import type { KeptCheckpoint } from "@/core/ledger/check-seals";
import { verifyLedger } from "@/core/ledger/verify";
import { openDatabase } from "@/platform/database/client";
import { superuser } from "@/platform/database/embedded";
import { sealLedger } from "@/platform/ledger/seal-ledger";
import { publicPem, signedBy } from "@/platform/ledger/signing";
import { ledgerSource } from "@/platform/ledger/source";
import { currentSecrets } from "@/platform/secrets";
import "./support/environment";
import { builtPack, provenMatrix, unpackPack } from "../tests/support/evidence";
import { anyEntry, append, sha256 } from "../tests/support/ledger";
import { allRights, attacks } from "../tests/support/ledger-attacks";
import { anyMutation, classOf, judgeFiles, mutate } from "../tests/support/pack-mutations";
import { testWorld } from "../tests/support/world";
import { withDatabase } from "./support/database";

const packMutations = 2_000;
const databaseMutations = 600;
/** `npm run bench -- tamper SEED` makes the same changes again. */
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);

/** Changes a pack 2,000 times and a database 600 times, and counts what the verifiers do not notice. */
export default async function bench(): Promise<void> {
  console.log(`seed ${seed}`);
  await withDatabase(packs);
  await withDatabase(databases);
}

async function packs(url: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-bench-tamper-"));
  Object.assign(process.env, { TOCSIN_DATABASE_URL: url, TOCSIN_DATA: folder });
  const app = openDatabase(url);
  try {
    const world = testWorld(app);
    const { owner, matrix } = await provenMatrix(world);
    const { path } = await builtPack(world, owner, { matrix });
    const { files } = unpackPack(path, join(folder, "pack"));
    const keyPem = publicPem(currentSecrets().signing.pack);
    const unseen: string[] = [];
    const counts = { made: 0, signedAgain: 0 };
    const names = [...files.keys()];
    for (const mutation of fc.sample(anyMutation, { seed, numRuns: packMutations * 2 })) {
      const changed = mutate(files, mutation);
      if (!changed || counts.made === packMutations) continue;
      counts.made += 1;
      if (mutation.signsAgain) counts.signedAgain += 1;
      if ((await judgeFiles(changed, keyPem)).sound)
        unseen.push(`${mutation.how}${mutation.signsAgain ? ", signed again" : ""}: ${difference(files, changed)}`);
    }
    console.log(
      `pack: ${counts.made} changes over ${new Set(names.map(classOf)).size} classes of files, ` +
        `${counts.signedAgain} of them signed again with the pack key: ${unseen.length} unseen`,
    );
    for (const one of unseen) console.log(`  ${one}`);
    if (unseen.length > 0) process.exitCode = 1;
  } finally {
    await app.$disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

function difference(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): string {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0))).join(", ");
}

async function databases(url: string): Promise<void> {
  const asSuperuser = new URL(url);
  asSuperuser.username = superuser;
  const app = openDatabase(url);
  const pool = new Pool({ connectionString: asSuperuser.href });
  const streams = Array.from({ length: 8 }, () => randomUUID());
  const kept: KeptCheckpoint[] = [];
  try {
    for (let round = 1; round <= 3; round += 1) {
      await append(
        pool,
        streams.flatMap((stream) => Array.from({ length: 5 }, () => anyEntry(stream))),
      );
      const sealed = await sealLedger(app, currentSecrets().signing.checkpoint, new Date());
      kept.push({ seq: round, hash: sha256(sealed?.body ?? "") });
    }
    const chosen = fc.sample(
      fc.record({
        attack: fc.constantFrom(...attacks),
        stream: fc.constantFrom(...streams),
        n: fc.integer({ min: 1, max: 14 }),
      }),
      { seed, numRuns: databaseMutations },
    );
    const tools = { digest: sha256, signed: signedBy([publicPem(currentSecrets().signing.checkpoint)]) };
    const unseen: string[] = [];
    let onlyOutside = 0;
    const client = await pool.connect();
    for (const { attack, stream, n } of chosen) {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
      await client.query(allRights);
      await attack[1](client, stream, n);
      if ((await verifyLedger(ledgerSource(client), tools, kept)).sound) unseen.push(`${attack[0]}, entry ${n}`);
      if ((await verifyLedger(ledgerSource(client), tools)).sound) onlyOutside += 1;
      await client.query("ROLLBACK");
    }
    client.release();
    console.log(
      `database: ${chosen.length} changes with all rights, ${attacks.length} kinds: ${unseen.length} unseen; ` +
        `${onlyOutside} were seen only by a checkpoint from outside`,
    );
    for (const one of unseen) console.log(`  ${one}`);
    if (unseen.length > 0) process.exitCode = 1;
  } finally {
    await pool.end();
    await app.$disconnect();
  }
}
