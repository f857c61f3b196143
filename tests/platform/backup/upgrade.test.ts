import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, it } from "vitest";
import { About } from "@/core/backup/about";
import { judgeRestored } from "@/platform/backup/judge-restored";
import { levelsFor } from "@/platform/backup/load-database";
import { restoreBackup } from "@/platform/backup/restore-backup";
import { writeBackup } from "@/platform/backup/write-backup";
import { runMigrations } from "@/platform/database/migrate";
import { migrationState, readMigrations } from "@/platform/database/migrations";
import { environment } from "@/platform/environment";
import { accepted } from "../../support/accepted";
import { emptyDatabases, withClient } from "../../support/empty-database";

const work = mkdtempSync(join(tmpdir(), "tocsin-upgrade-"));
const databases = emptyDatabases(inject("cluster").port);
afterAll(async () => {
  await databases.drop();
  rmSync(work, { recursive: true, force: true });
});

const stateOf = (url: string) =>
  withClient(url, async (client) => {
    const { kind } = await migrationState(client, await readMigrations());
    const { rows } = await client.query(
      `SELECT (SELECT count(*)::int FROM "Matrix") AS matrices, (SELECT count(*)::int FROM "Communication") AS told`,
    );
    return { kind, ...rows[0] };
  });

it("the committed backup of the first schema restores under every later one", async () => {
  const url = await databases.make();
  const passphrase = Buffer.from("sample organisation");
  const restored = accepted(
    await restoreBackup("tests/fixtures/backup/sample.backup", passphrase, join(work, "sample"), url),
  );
  const { verdict } = await judgeRestored(restored, []);
  expect(verdict).toMatchObject({ sound: true, problems: [] });
  expect(verdict.entries).toBeGreaterThan(400);
  const { kind, matrices, told } = await stateOf(url);
  expect(kind).toBe("current");
  expect(matrices).toBeGreaterThan(0);
  expect(told).toBeGreaterThan(5);
});

it("a backup of an older level is brought up, with its content in place", async () => {
  const old = await databases.make();
  const all = await readMigrations();
  const level = all.filter(({ name }) => name < "20261122001000");
  await withClient(old, async (client) => {
    await runMigrations(client, level);
    await client.query(
      `INSERT INTO "NearMissNote" (id, text, day) VALUES (gen_random_uuid(), 'Nearly sent to all', '2026-11-20')`,
    );
  });
  const { dataFolder, secretsFile } = environment();
  const file = join(work, "old.backup");
  const source = { databaseUrl: old, folder: dataFolder, secretsFile };
  const passphrase = Buffer.from("correct horse battery staple");
  const { about } = accepted(await writeBackup(file, source, passphrase, new Date("2026-11-20T09:00:00Z")));
  expect(about.migrations).toHaveLength(level.length);

  const url = await databases.make();
  const restored = accepted(await restoreBackup(file, passphrase, join(work, "old"), url));
  expect(restored.upgraded).toBe(all.length - level.length);
  expect(await stateOf(url)).toMatchObject({ kind: "current" });
  const notes = await withClient(url, (client) => client.query(`SELECT text FROM "NearMissNote"`));
  expect(notes.rows).toEqual([{ text: "Nearly sent to all" }]);
});

it("a backup of a newer program, or of changed migrations, is refused by name", async () => {
  const migrations = (await readMigrations()).map(({ name, checksum }) => ({ name, checksum }));
  const about = (change: typeof migrations) =>
    About.parse({
      ...{ format: 1, takenAt: "2026-11-20T09:00:00.000Z", streams: 0, entries: 0, checkpoint: null },
      migrations: change,
    });
  const future = { name: "20991231000000_future", checksum: "0" };
  expect(await levelsFor(about([...migrations, future]))).toMatchObject({
    refusal: { code: "backup-newer", values: { names: future.name } },
  });
  const edited = migrations.map((one, index) => (index === 0 ? { ...one, checksum: "0" } : one));
  expect(await levelsFor(about(edited))).toMatchObject({
    refusal: { code: "backup-edited", values: { names: "20261122000001_tables" } },
  });
});
